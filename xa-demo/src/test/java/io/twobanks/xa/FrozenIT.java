package io.twobanks.xa;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.common.fault.FaultAction;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A frozen service cannot be told of a fault; it is told when it is thawed. */
@Tag("long")
class FrozenIT {
    @Test
    void a_fault_armed_while_the_bank_is_frozen_fires_after_the_thaw() {
        try (XaRun xa = XaRun.start("frozen", Map.of())) {
            xa.run.process("bank").freeze();
            xa.arm(Point.DECISION_LOGGED, FaultAction.CRASH);
            assertThat(xa.run.liveControls()).as("who can be told while frozen").isEmpty();

            xa.run.process("bank").thaw();
            // The news of the thaw and this request race: the fault must be there soon, not at once.
            XaRun.await(
                    "the bank has been told and crashes",
                    () -> xa.client.transfer("A-1", "B-1", "1.00").status() == 0);
            xa.awaitCrash();

            xa.run.restart("bank");
            XaRun.await("no branch in doubt", () -> xa.judge.branchesInDoubt().isEmpty());
            assertThat(xa.judge.balances().get("A-1").add(xa.judge.balances().get("B-1")))
                    .as("both banks moved the same")
                    .isEqualByComparingTo("2000.00");
        }
    }
}
