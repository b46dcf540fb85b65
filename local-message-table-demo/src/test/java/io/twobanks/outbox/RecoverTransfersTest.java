package io.twobanks.outbox;

import static io.twobanks.outbox.TwoBanks.ID;
import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.common.fault.ArmedFault;
import io.twobanks.common.fault.FaultAction;
import io.twobanks.common.recovery.Rounds;
import io.twobanks.common.transfer.TransferState;
import io.twobanks.outbox.log.PendingTransfers.Seen;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is done about transfers that were stored, and then their bank died. */
class RecoverTransfersTest {
    private static final Duration LATE = Duration.ofMinutes(1);

    private final TwoBanks banks = new TwoBanks();

    @Test
    void what_was_never_paid_is_rejected() {
        banks.order();
        recover(false);
        assertThat(banks.a.bank.state(ID)).isEqualTo(TransferState.REJECTED);
    }

    @Test
    void what_fails_with_one_keeps_no_other_waiting() {
        String other = "0a000000-0000-4000-8000-000000000002";
        banks.order();
        banks.a.bank.order(other, "A-1", "B-1");
        ArmedFault fault = ArmedFault.once("f", Point.ORPHAN_FOUND, FaultAction.THROW);
        banks.a.board.replace(List.of(fault));
        recover(seen(ID), seen(other));
        assertThat(banks.a.bank.state(ID)).isEqualTo(TransferState.PENDING);
        assertThat(banks.a.bank.state(other)).isEqualTo(TransferState.REJECTED);
    }

    private Seen seen(String id) {
        return new Seen(id, banks.clock.instant(), false, false);
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

    @Test
    void an_outcome_that_was_given_up_at_the_other_bank_is_asked_for() {
        banks.makeTransfer().make(banks.order());
        banks.relayA().round();
        banks.b.outbox.giveUpOutcome();
        recoverPaid();
        assertThat(banks.a.outbox.states()).containsExactly("CREDIT DELIVERED");

        banks.clock.pass(LATE);
        recoverPaid();
        assertThat(banks.a.outbox.states()).containsExactly("CREDIT WAITING");
        banks.relayA().round();
        banks.relayB().round();
        assertThat(banks.a.bank.state(ID)).isEqualTo(TransferState.COMPLETED);
        assertThat(banks.b.bank.legs(ID)).containsExactly("CREDIT");
    }

    @Test
    void an_outcome_that_never_comes_is_a_persons_after_as_many_attempts_as_any_message_has() {
        banks.makeTransfer().make(banks.order());
        for (int i = 0; i <= TwoBanks.PROPERTIES.attempts(); i++) {
            banks.relayA().round();
            banks.clock.pass(LATE);
            recoverPaid();
        }
        assertThat(banks.a.outbox.states()).containsExactly("CREDIT PARKED");
        assertThat(banks.a.bank.state(ID)).isEqualTo(TransferState.NEEDS_OPERATOR);
    }

    @Test
    void it_is_asked_for_as_well_when_the_message_is_archived() {
        banks.makeTransfer().make(banks.order());
        banks.relayA().round();
        banks.b.outbox.giveUpOutcome();
        banks.a.outbox.rows.clear();
        recoverPaid();
        banks.relayA().round();
        banks.relayB().round();
        assertThat(banks.a.bank.state(ID)).isEqualTo(TransferState.COMPLETED);
        assertThat(banks.b.bank.legs(ID)).containsExactly("CREDIT");
    }

    private void recoverPaid() {
        recover(new Seen(ID, banks.clock.instant(), true, true));
    }

    /** @param seenPaid what the query has said a moment ago */
    private void recover(boolean seenPaid) {
        recover(new Seen(ID, banks.clock.instant(), seenPaid, false));
    }

    private void recover(Seen... seen) {
        AskAgain missed = new AskAgain(
                true, LATE, banks.a.bank.register(), banks.a.outbox, banks.a.bank.tables(), banks.a.faults);
        new RecoverTransfers(
                        new Rounds<>(Seen.START, 10, (last, limit) -> List.of(seen)),
                        missed,
                        banks.a.bank.claims(),
                        banks.a.bank.books(),
                        banks.a.bank.register(),
                        banks.a.bank.tables(),
                        banks.a.faults)
                .settle();
    }
}
