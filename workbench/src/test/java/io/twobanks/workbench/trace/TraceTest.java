package io.twobanks.workbench.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.twobanks.common.timeline.TimelineLine;
import io.twobanks.common.timeline.TimelineLine.FaultMark;
import io.twobanks.workbench.InLanguage;
import io.twobanks.workbench.Problem;
import io.twobanks.workbench.launch.Pattern;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TraceTest {
    private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");
    private static final Pattern PATTERN = new Pattern(
            Path.of("."),
            Path.of("."),
            "test",
            false,
            null,
            new Pattern.Text("a test", "测试"),
            List.of(),
            List.of(),
            Map.of(),
            List.of(),
            Map.of(),
            false,
            Map.of(),
            List.of(),
            1,
            List.of(
                    new Pattern.Point("test.debit.after", null, null, null, null, "the payer is debited", "付款方已扣款"),
                    new Pattern.Point("test.credit.after", null, null, null, null, "the payee is credited", "收款方已入账")),
            List.of(),
            List.of(),
            List.of());
    private static final List<TimelineLine> TIMELINE = List.of(
            line(0, "aa11", "test.debit.after", null),
            line(1, "aa22", "test.debit.after", null),
            line(250, "aa11", "test.debit.after", new FaultMark("f-1", "PAUSE", "FIRED")),
            line(1500, "aa11", "test.debit.after", new FaultMark("f-1", "PAUSE", "RELEASED")),
            line(1600, null, "test.scan", null),
            line(61_234, "aa11", "test.credit.after", null));

    private final Trace trace = new Trace(PATTERN);

    @Test
    void theStepsOfOneTransferAreDrawnInOrderWithTimesSinceTheFirst() {
        List<String> drawn = InLanguage.english(() -> trace.draw(TIMELINE, "aa11"));

        assertThat(drawn).hasSize(4);
        assertThat(drawn.get(0))
                .startsWith("    0.000 s  bank   test.debit.after ")
                .contains("the payer is debited (bank A, xid x-1)");
        assertThat(drawn.get(1)).startsWith("    0.250 s").contains("*** PAUSE fires here (f-1) ***");
        assertThat(drawn.get(2)).startsWith("    1.500 s").contains("released after PAUSE (f-1)");
        assertThat(drawn.get(3)).startsWith("   61.234 s").contains("test.credit.after", "the payee is credited");
    }

    @Test
    void inChineseTheSentencesAndTheFaultsAreChinese() {
        List<String> drawn = InLanguage.chinese(() -> trace.draw(TIMELINE, "aa11"));

        assertThat(drawn.get(0)).contains("付款方已扣款").doesNotContain("debited");
        assertThat(drawn.get(1)).contains("PAUSE 在此触发（f-1）");
        assertThat(drawn.get(2)).contains("PAUSE 之后被放行（f-1）");
    }

    @Test
    void aSkippedTurnIsToldFromOneThatFired() {
        List<TimelineLine> skipped =
                List.of(line(0, "aa11", "test.debit.after", new FaultMark("f-1", "CRASH", "SKIPPED")));

        assertThat(InLanguage.english(() -> trace.draw(skipped, "aa11")).get(0))
                .contains("waits for a later turn")
                .doesNotContain("***");
    }

    @Test
    void aPointThatThePatternDoesNotKnowIsDrawnWithoutASentence() {
        List<String> drawn = trace.draw(List.of(line(0, "aa11", "test.unheard-of", null)), "aa11");

        assertThat(drawn).singleElement().asString().contains("test.unheard-of");
    }

    @Test
    void aTransferIsFoundByTheBeginningOfItsIdInAnyCase() {
        assertThat(Trace.find(TIMELINE, "aa11")).isEqualTo("aa11");
        assertThat(Trace.find(TIMELINE, "AA2")).isEqualTo("aa22");
        assertThat(Trace.knows(TIMELINE, "AA2")).isTrue();
        assertThat(Trace.knows(TIMELINE, "bb")).isFalse();
    }

    @Test
    void withoutAnIdTheTransferThatBeganLastIsMeant() {
        assertThat(Trace.find(TIMELINE, null)).isEqualTo("aa22");
        assertThat(Trace.knows(TIMELINE, null)).isTrue();
    }

    @Test
    void anAmbiguousBeginningIsAProblemThatCountsTheTransfers() {
        assertThat(problem(TIMELINE, "aa")).startsWith("2 transfers begin with aa");
    }

    @Test
    void anUnknownIdIsAProblem() {
        assertThat(problem(TIMELINE, "bb")).startsWith("No transfer's id begins with bb.");
    }

    @Test
    void withoutAnyTransferThereIsNothingToShow() {
        List<TimelineLine> scansOnly = List.of(line(0, null, "test.scan", null));

        assertThat(problem(scansOnly, null)).isEqualTo("No transfer has been made yet.");
        assertThat(Trace.knows(scansOnly, null)).isFalse();
    }

    private static String problem(List<TimelineLine> timeline, String wanted) {
        return InLanguage.english(() -> assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Trace.find(timeline, wanted))
                .actual()
                .getMessage());
    }

    private static TimelineLine line(long millis, String transfer, String point, FaultMark fault) {
        Map<String, String> details = fault == null ? Map.of("xid", "x-1", "bank", "A") : Map.of();
        return new TimelineLine(START.plusMillis(millis), "bank", transfer, point, details, fault);
    }
}
