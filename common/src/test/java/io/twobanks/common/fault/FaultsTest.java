package io.twobanks.common.fault;

import static io.twobanks.common.fault.TestPoint.DEBITED;
import static io.twobanks.common.fault.TestPoint.SENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.twobanks.common.timeline.Timeline;
import io.twobanks.common.timeline.TimelineFile;
import io.twobanks.common.timeline.TimelineLine;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultsTest {
    @TempDir
    private Path folder;

    private final FaultBoard board = new FaultBoard();
    private final List<String> sent = new ArrayList<>();
    private Path file;
    private Faults faults;

    @BeforeEach
    void watch() throws IOException {
        file = folder.resolve("bank.jsonl");
        faults = new Faults(board, Timeline.to(file, "bank", Clock.systemUTC()));
    }

    @Test
    void aStepWithoutAFaultIsWrittenWithItsDetailsAndGoesOn() {
        faults.reach(DEBITED, "t1", Map.of("xid", "x-7"));

        TimelineLine line = TimelineFile.read(file).get(0);
        assertThat(line.point()).isEqualTo("test.debit.after");
        assertThat(line.transfer()).isEqualTo("t1");
        assertThat(line.role()).isEqualTo("bank");
        assertThat(line.details()).containsExactly(Map.entry("xid", "x-7"));
        assertThat(line.fault()).isNull();
    }

    @Test
    void throwThrowsAfterTheStepAndTheMarkAreWritten() {
        arm(DEBITED, FaultAction.THROW, 0, 0);

        assertThatExceptionOfType(FaultInjected.class)
                .isThrownBy(() -> faults.reach(DEBITED, "t1"))
                .withMessageContaining("test.debit.after");
        assertThat(events()).containsExactly("step", "THROW FIRED f");
    }

    @Test
    void delayWaitsAsLongAsItWasArmedFor() {
        arm(DEBITED, FaultAction.DELAY, 0, 120);

        long start = System.nanoTime();
        faults.reach(DEBITED, "t1");
        Duration took = Duration.ofNanos(System.nanoTime() - start);

        assertThat(took).isBetween(Duration.ofMillis(120), Duration.ofSeconds(10));
        assertThat(events()).containsExactly("step", "DELAY FIRED f");
    }

    @Test
    void aSkippedTurnIsWrittenSoThatARestartKnowsOfIt() {
        arm(DEBITED, FaultAction.THROW, 1, 0);

        faults.reach(DEBITED, "t1");

        assertThat(events()).containsExactly("step", "THROW SKIPPED f");
    }

    @Test
    void withoutAFaultASendSendsOnce() {
        faults.send(SENT, "t1", () -> sent.add("message"));

        assertThat(sent).hasSize(1);
        assertThat(events()).containsExactly("step");
    }

    @Test
    void dropSendsNothing() {
        arm(SENT, FaultAction.DROP, 0, 0);

        faults.send(SENT, "t1", () -> sent.add("message"));

        assertThat(sent).isEmpty();
        assertThat(events()).containsExactly("step", "DROP FIRED f");
    }

    @Test
    void duplicateSendsTwiceAndTheNextOneOnce() {
        arm(SENT, FaultAction.DUPLICATE, 0, 0);

        faults.send(SENT, "t1", () -> sent.add("first"));
        faults.send(SENT, "t2", () -> sent.add("second"));

        assertThat(sent).containsExactly("first", "first", "second");
        assertThat(events()).containsExactly("step", "DUPLICATE FIRED f", "step");
    }

    @Test
    void theMarkIsInTheFileBeforeTheSendBegins() {
        arm(SENT, FaultAction.DUPLICATE, 0, 0);

        faults.send(SENT, "t1", () -> sent.addAll(events()));

        assertThat(sent).startsWith("step", "DUPLICATE FIRED f");
    }

    @Test
    void aQuietStepIsWrittenOnlyWhenAFaultIsArmedThere() {
        faults.reachQuietly(DEBITED);
        assertThat(events()).isEmpty();

        arm(DEBITED, FaultAction.DELAY, 0, 1);
        faults.reachQuietly(DEBITED);
        faults.reachQuietly(DEBITED);

        assertThat(events()).containsExactly("DELAY FIRED f");
    }

    private void arm(FaultPoint point, FaultAction action, int skip, long delayMillis) {
        board.replace(List.of(new ArmedFault("f", point.id(), action, null, skip, 1, delayMillis)));
    }

    private List<String> events() {
        return TimelineFile.read(file).stream().map(FaultsTest::event).toList();
    }

    private static String event(TimelineLine line) {
        TimelineLine.FaultMark mark = line.fault();
        return mark == null ? "step" : mark.action() + " " + mark.event() + " " + mark.id();
    }
}
