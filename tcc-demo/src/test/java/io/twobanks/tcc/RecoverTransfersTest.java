package io.twobanks.tcc;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.common.transfer.FreeTransfers;
import io.twobanks.common.transfer.Transfer;
import io.twobanks.workbench.junit.InMemoryBank;
import io.twobanks.workbench.junit.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which transfers are settled, and that none keeps another one waiting. */
class RecoverTransfersTest {
    private static final String FIRST = "0a000000-0000-4000-8000-000000000001";
    private static final String SECOND = "0a000000-0000-4000-8000-000000000002";

    private final SettableClock clock = new SettableClock();
    private final InMemoryBank bank = new InMemoryBank('A', clock);
    private final List<String> settled = new ArrayList<>();
    private final RecoverTransfers recovery =
            new RecoverTransfers(new FreeTransfers(bank.claims(), bank.register(), this::settle));

    private void settle(Transfer transfer) {
        settled.add(transfer.getTransferId());
        if (transfer.getTransferId().equals(FIRST)) {
            throw new IllegalStateException("the coordinator does not answer");
        }
        bank.tables().executeWithoutResult(status -> bank.register().complete(transfer));
    }

    @Test
    void what_cannot_be_settled_now_comes_again_and_keeps_nobody_waiting() {
        order();
        recovery.recover();
        recovery.recover();
        assertThat(settled).containsExactly(FIRST, SECOND, FIRST);
    }

    @Test
    void what_a_thread_of_this_process_works_on_is_left_alone() {
        order();
        bank.claims().hold(SECOND);
        recovery.recover();
        recovery.recover(SECOND);
        assertThat(settled).containsExactly(FIRST);
        bank.claims().leave(SECOND);
        recovery.recover(SECOND);
        assertThat(settled).containsExactly(FIRST, SECOND);
    }

    @Test
    void what_has_ended_meanwhile_is_not_settled() {
        order();
        bank.tables().executeWithoutResult(status -> bank.register().settleOrphan(SECOND));
        recovery.recover(SECOND);
        assertThat(settled).isEmpty();
    }

    private void order() {
        bank.order(FIRST, "A-1", "B-1");
        clock.pass(Duration.ofSeconds(1));
        bank.order(SECOND, "A-1", "B-1");
    }
}
