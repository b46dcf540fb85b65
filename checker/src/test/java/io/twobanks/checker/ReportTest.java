package io.twobanks.checker;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.checker.Operation.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static final String UUID = "68af3c1e-0d6c-4f0e-9d5b-0c6f0a7f4b21";

    @Test
    void a_valid_run_needs_one_line() {
        assertThat(report(Story.begin().pays("t1"))).containsExactly("Valid: no rule was broken.");
    }

    @Test
    void an_unknown_run_says_what_is_missing() {
        assertThat(report(Story.begin().pays("t1").meets("kill db-b", 0)))
                .containsExactly(
                        "Unknown: no rule was broken, but the run shows too little to say more.",
                        "NON_VACUITY (1): The run shows something: enough happened, and every fault took effect.",
                        "  worst: A fault never took effect: kill db-b.");
    }

    @Test
    void a_finding_is_shown_by_its_worst_and_by_the_first_and_the_last_where_they_differ() {
        assertThat(report(Story.begin()
                        .asks("t1")
                        .answers("t1", Answer.OK)
                        .asks("t2", "A-1", "B-1", "30.00")
                        .answers("t2", Answer.OK)
                        .asks(UUID)
                        .answers(UUID, Answer.OK)))
                .containsExactly(
                        "INVALID: at least one rule was broken.",
                        "TRUTH (3): Clients were told what happened.",
                        "  worst: Client 1 was told at 0.004 s that transfer t2 (30.00 from A-1 to B-1) is done, but it"
                                + " ended with: no leg.",
                        "  first: Client 1 was told at 0.002 s that transfer t1 (10.00 from A-1 to B-1) is done, but it"
                                + " ended with: no leg.",
                        "  last: Client 1 was told at 0.006 s that transfer 68af3c1e… (10.00 from A-1 to B-1) is done, but"
                                + " it ended with: no leg. [" + UUID + "]");
    }

    @Test
    void declared_anomalies_and_the_exposure_are_shown_also_for_a_valid_run() {
        assertThat(report(Story.begin()
                        .allows(Anomaly.FRACTURED_READ)
                        .asks("t1")
                        .debits("t1")
                        .looks()
                        .waits(1000 - 3)
                        .looks()
                        .credits("t1")))
                .containsExactly(
                        "Valid: no rule was broken.",
                        "Declared and seen: FRACTURED_READ, 2 time(s).",
                        "Exposure: 10.025 (money × seconds half done, estimated).");
    }

    @Test
    void in_chinese_all_of_it_is_chinese() {
        List<String> report = InLanguage.chinese(() -> Report.of(Checker.judge(Story.begin()
                .allows(Anomaly.FRACTURED_READ)
                .asks("t1")
                .debits("t1")
                .looks()
                .credits("t1")
                .answers("t1", Answer.FAIL)
                .meets("kill db-b", 0)
                .ends())));

        assertThat(report).hasSize(7).allSatisfy(line -> assertThat(line).containsPattern("\\p{IsHan}"));
    }

    private static List<String> report(Story story) {
        return InLanguage.english(() -> Report.of(Checker.judge(story.ends())));
    }
}
