package io.twobanks.workbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.workbench.InLanguage;
import io.twobanks.workbench.check.Anomaly;
import io.twobanks.workbench.check.MetFault;
import io.twobanks.workbench.check.Rule;
import io.twobanks.workbench.check.Verdict;
import io.twobanks.workbench.report.Comparison.Machine;
import io.twobanks.workbench.scenario.Result;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {
    private static final Comparison COMPARISON = new Comparison(
            new Machine(2, "JVM 17", "Linux"),
            42,
            List.of(
                    result("calm", true, Set.of(), Verdict.Result.VALID, List.of()),
                    result(
                            "calm/without-it",
                            true,
                            Set.of(Rule.ATOMICITY),
                            Verdict.Result.INVALID,
                            List.of(Rule.ATOMICITY)),
                    result("rough", false, Set.of(), Verdict.Result.INVALID, List.of(Rule.TRUTH))));

    @TempDir
    private Path folder;

    private static Result result(
            String id, boolean passed, Set<Rule> breaks, Verdict.Result verdict, List<Rule> rules) {
        return new Result(
                "xa",
                id,
                "What was done",
                Instant.parse("2026-01-02T03:04:05Z"),
                42,
                "./twobanks compare xa --only " + id + " --seed 42",
                passed,
                breaks,
                "C+, L",
                "C+",
                verdict,
                rules,
                List.of("A sentence about " + id),
                List.of(new MetFault("kill bank", 1)),
                new Result.Figures(
                        3, 20, Map.of(Anomaly.FRACTURED_READ, 2), new BigDecimal("12.500"), 1500, 2250, 4000));
    }

    @Test
    void what_is_written_is_read_again() throws IOException {
        COMPARISON.write(folder);

        assertThat(Comparison.read(folder.resolve("result.json"))).isEqualTo(COMPARISON);
    }

    @Test
    void the_document_has_a_row_for_each_and_explains_what_was_not_valid() {
        String document = InLanguage.english(COMPARISON::markdown);

        assertThat(document)
                .contains("2 of 3 scenarios", "Seed 42", "2 cores")
                .contains("| ✓ `xa calm` | What was done | C+, L | C+ | VALID | 2.3 | 1.5 | 12.5 |")
                .contains("| ✗ `xa rough` |", "INVALID [TRUTH]")
                .contains("## xa rough", "A sentence about rough")
                .contains("./twobanks compare xa --only rough --seed 42")
                .doesNotContain("## xa calm\n");
    }

    @Test
    void it_is_written_in_chinese_too() {
        assertThat(InLanguage.chinese(COMPARISON::markdown)).contains("3 个场景中有 2 个符合预期", "| 场景 |");
    }
}
