package io.twobanks.compensation;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.common.account.AccountStatus;
import io.twobanks.compensation.PeerBank.Amount;
import io.twobanks.compensation.PeerBank.Reply;
import io.twobanks.compensation.guard.RefuseOvertaken;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The payee's bank is asked twice, in the wrong order, and when it has lost or forgotten what it did. */
class ReceiveTransferTest {
    private static final String ID = "00000001-0000-4000-8000-000000000000";

    private final SagaTables tables = new SagaTables('B');
    private final ReceiveTransfer steps = new ReceiveTransfer(
            tables.bank.books(),
            tables.inbox,
            new RefuseOvertaken(true, tables.inbox),
            tables.bank.tables(),
            tables.faults);
    private final Amount asked = new Amount("B-1", new BigDecimal("10.00"), tables.clock.instant());

    private void forget() {
        tables.clock.pass(Duration.ofDays(31));
        tables.mark.keptSince = tables.clock.instant().minus(Duration.ofDays(30));
        tables.received.delete(tables.mark.keptSince, 1000);
        assertThat(tables.received.rows).isEmpty();
    }

    @Test
    void each_step_is_done_once_and_its_answer_repeated() {
        assertThat(steps.credit(ID, asked)).isEqualTo(Reply.ofDone());
        assertThat(steps.credit(ID, asked)).isEqualTo(Reply.ofDone());
        assertThat(steps.takeBack(ID, asked)).isEqualTo(Reply.ofDone());
        assertThat(steps.takeBack(ID, asked)).isEqualTo(Reply.ofDone());
        assertThat(tables.bank.legs(ID)).containsExactly("CREDIT", "TAKE_BACK");
    }

    @Test
    void a_credit_after_its_take_back_is_refused() {
        steps.takeBack(ID, asked);
        assertThat(steps.credit(ID, asked).done()).isFalse();
        assertThat(tables.bank.legs(ID)).isEmpty();
    }

    @Test
    void rows_that_somebody_has_deleted_let_nothing_happen_twice() {
        steps.credit(ID, asked);
        tables.received.rows.clear();
        assertThat(steps.credit(ID, asked)).isEqualTo(Reply.ofDone());

        steps.takeBack(ID, asked);
        tables.received.rows.clear();
        assertThat(steps.takeBack(ID, asked)).isEqualTo(Reply.ofDone());
        tables.received.rows.clear();
        assertThat(steps.credit(ID, asked).done()).as("it was taken back").isFalse();
        assertThat(tables.bank.legs(ID)).containsExactly("CREDIT", "TAKE_BACK");
    }

    @Test
    void a_closed_account_does_not_make_a_credit_that_has_happened_a_refusal() {
        steps.credit(ID, asked);
        tables.received.rows.clear();
        tables.bank.become(AccountStatus.CLOSED, "B-1");
        assertThat(steps.credit(ID, asked)).isEqualTo(Reply.ofDone());
    }

    @Test
    void a_take_back_that_came_first_and_is_forgotten_still_keeps_the_late_credit_out() {
        steps.takeBack(ID, asked);
        forget();

        Reply late = steps.credit(ID, asked);
        assertThat(late.done()).isFalse();
        assertThat(late.reason().written()).startsWith("rolled-back: ").contains("keeps no record any more");
        assertThat(tables.bank.legs(ID)).isEmpty();
    }

    @Test
    void what_is_younger_than_what_was_forgotten_is_credited() {
        forget();
        Amount young = new Amount("B-1", new BigDecimal("10.00"), tables.mark.keptSince);
        assertThat(steps.credit(ID, young)).isEqualTo(Reply.ofDone());
    }
}
