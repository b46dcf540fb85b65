package io.twobanks.workbench.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.common.fault.ArmedFault;
import io.twobanks.common.fault.FaultAction;
import io.twobanks.common.timeline.TimelineLine;
import io.twobanks.common.timeline.TimelineLine.FaultMark;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a process that starts again is handed over, given what its former lives have written. */
class ArmedFaultsTest {
    private final ArmedFaults faults = new ArmedFaults();
    private final List<TimelineLine> timeline = new ArrayList<>();

    @Test
    void whatHasNotFiredIsHandedOverAsItWasArmed() {
        ArmedFault fault = new ArmedFault("f", "test.point", FaultAction.DELAY, "t1", 2, 3, 250);
        faults.arm(fault);

        assertThat(faults.left(timeline)).containsExactly(fault);
    }

    @Test
    void onceMeansOnceAlsoAfterACrash() {
        faults.arm(armed("f", 0, 1));
        wrote("f", "FIRED");

        assertThat(faults.left(timeline)).isEmpty();
        assertThat(faults.all()).as("it is still listed as armed").hasSize(1);
    }

    @Test
    void theNthTimeIsCountedOverRestarts() {
        faults.arm(armed("f", 2, 1));

        wrote("f", "SKIPPED");
        assertThat(faults.left(timeline)).containsExactly(armed("f", 1, 1));

        wrote("f", "SKIPPED");
        assertThat(faults.left(timeline)).containsExactly(armed("f", 0, 1));

        wrote("f", "FIRED");
        assertThat(faults.left(timeline)).isEmpty();
    }

    @Test
    void ofThreeTimesOneIsLeftAfterTwo() {
        faults.arm(armed("f", 0, 3));
        wrote("f", "FIRED");
        wrote("f", "FIRED");

        assertThat(faults.left(timeline)).containsExactly(armed("f", 0, 1));
    }

    @Test
    void alwaysStaysAlways() {
        faults.arm(armed("f", 1, 0));
        wrote("f", "SKIPPED");
        wrote("f", "FIRED");
        wrote("f", "FIRED");

        assertThat(faults.left(timeline)).containsExactly(armed("f", 0, 0));
        assertThat(ArmedFaults.fired(armed("f", 1, 0), timeline)).isEqualTo(2);
    }

    @Test
    void faultsAreCountedOneByOneAlsoAtTheSamePoint() {
        faults.arm(armed("first", 0, 1));
        faults.arm(armed("second", 0, 1));
        wrote("first", "FIRED");

        assertThat(faults.left(timeline)).containsExactly(armed("second", 0, 1));
        assertThat(ArmedFaults.fired(armed("second", 0, 1), timeline)).isZero();
    }

    @Test
    void aReleaseDoesNotCountAsFiring() {
        faults.arm(armed("f", 0, 2));
        wrote("f", "FIRED");
        wrote("f", "RELEASED");

        assertThat(faults.left(timeline)).containsExactly(armed("f", 0, 1));
    }

    @Test
    void stepsWithoutAFaultCountForNothing() {
        faults.arm(armed("f", 0, 1));
        timeline.add(TimelineLine.step("test.point", "t1", Map.of()));

        assertThat(faults.left(timeline)).containsExactly(armed("f", 0, 1));
    }

    @Test
    void afterClearNothingIsArmed() {
        faults.arm(armed("f", 0, 0));

        faults.clear();

        assertThat(faults.all()).isEmpty();
        assertThat(faults.left(timeline)).isEmpty();
    }

    private static ArmedFault armed(String id, int skip, int times) {
        return new ArmedFault(id, "test.point", FaultAction.CRASH, null, skip, times, 0);
    }

    private void wrote(String id, String event) {
        FaultMark mark = new FaultMark(id, "CRASH", event);
        timeline.add(new TimelineLine(null, "bank", "t1", "test.point", Map.of(), mark));
    }
}
