package io.twobanks.outbox;

import static io.twobanks.outbox.TwoBanks.ID;
import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.common.recovery.Rounds;
import io.twobanks.common.transfer.TransferState;
import io.twobanks.outbox.PendingTransfers.Seen;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is done about transfers that were stored, and then their bank died. */
class RecoverTransfersTest {
    private final TwoBanks banks = new TwoBanks();

    @Test
    void what_was_never_paid_is_rejected() {
        banks.order();
        recover(false);
        assertThat(banks.a.bank.state(ID)).isEqualTo(TransferState.REJECTED);
    }

    @Test
    void what_was_paid_is_left_to_its_message() {
        banks.makeTransfer().make(banks.order());
        recover(true);
        assertThat(banks.a.bank.state(ID)).isEqualTo(TransferState.PENDING);
    }

    @Test
    void what_was_paid_since_it_was_looked_at_is_not_rejected() {
        banks.makeTransfer().make(banks.order());
        recover(false);
        assertThat(banks.a.bank.state(ID)).isEqualTo(TransferState.PENDING);
    }

    /** @param seenPaid what the query has said a moment ago */
    private void recover(boolean seenPaid) {
        Rounds<Seen> pending =
                new Rounds<>(Seen.START, 10, (last, limit) -> List.of(new Seen(ID, banks.clock.instant(), seenPaid)));
        new RecoverTransfers(
                        pending,
                        banks.a.bank.claims(),
                        banks.a.bank.books(),
                        banks.a.bank.register(),
                        banks.a.bank.tables(),
                        banks.a.faults)
                .settle();
    }
}
