package io.twobanks.compensation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twobanks.common.account.AccountStatus;
import io.twobanks.common.inbox.IdReused;
import io.twobanks.compensation.PeerBank.Amount;
import io.twobanks.compensation.PeerBank.Reply;
import io.twobanks.compensation.guard.RefuseOvertaken;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The same id stands for the same step: with another account or amount it is refused, whatever was done before. */
class ReceiveOtherStepTest {
    private static final String ID = "00000001-0000-4000-8000-000000000000";

    private final SagaTables tables = new SagaTables('B');
    private final ReceiveTransfer steps = new ReceiveTransfer(
            tables.bank.books(),
            tables.inbox,
            new RefuseOvertaken(true, tables.inbox),
            tables.bank.tables(),
            tables.faults);
    private final Amount ten = amount("B-1", "10.00");
    private final Amount more = amount("B-1", "99.00");
    private final Amount elsewhere = amount("B-2", "10.00");

    private Amount amount(String account, String amount) {
        return new Amount(account, new BigDecimal(amount), tables.clock.instant());
    }

    @Test
    void a_credit_of_the_same_amount_in_another_spelling_is_the_same() {
        steps.credit(ID, ten);

        assertThat(steps.credit(ID, amount("B-1", "10"))).isEqualTo(Reply.ofDone());
        assertThat(tables.bank.legs(ID)).containsExactly("CREDIT");
    }

    @Test
    void a_credit_with_another_body_is_refused_and_never_done() {
        steps.credit(ID, ten);

        assertIdReused(() -> steps.credit(ID, more));
        assertIdReused(() -> steps.credit(ID, elsewhere));
        assertThat(tables.bank.legs(ID)).containsExactly("CREDIT");
    }

    @Test
    void the_same_when_only_the_ledger_knows_the_id() {
        steps.credit(ID, ten);
        tables.received.rows.clear();

        assertIdReused(() -> steps.credit(ID, more));
        assertIdReused(() -> steps.credit(ID, elsewhere));
        tables.bank.become(AccountStatus.CLOSED, "B-2");
        assertIdReused(() -> steps.credit(ID, elsewhere));
        assertIdReused(() -> steps.takeBack(ID, more));
        assertThat(tables.received.rows).isEmpty();
        assertThat(tables.bank.legs(ID)).containsExactly("CREDIT");
    }

    @Test
    void the_same_when_it_is_older_than_what_is_kept() {
        steps.credit(ID, ten);
        tables.clock.pass(Duration.ofDays(31));
        tables.mark.keptSince = tables.clock.instant();

        assertIdReused(() -> steps.credit(ID, more));
        assertThat(steps.credit(ID, ten)).isEqualTo(Reply.ofDone());
    }

    @Test
    void a_take_back_of_another_amount_or_from_another_account_is_refused() {
        steps.credit(ID, ten);

        assertIdReused(() -> steps.takeBack(ID, more));
        assertIdReused(() -> steps.takeBack(ID, elsewhere));
        assertThat(tables.bank.legs(ID)).containsExactly("CREDIT");
        assertThat(steps.takeBack(ID, ten)).isEqualTo(Reply.ofDone());
        assertThat(tables.bank.legs(ID)).containsExactly("CREDIT", "TAKE_BACK");
    }

    @Test
    void a_take_back_of_another_step_than_was_overtaken_is_refused() {
        assertThat(steps.takeBack(ID, ten)).isEqualTo(Reply.ofDone());

        assertIdReused(() -> steps.takeBack(ID, more));
        assertIdReused(() -> steps.credit(ID, elsewhere));
        assertThat(steps.credit(ID, ten).done()).isFalse();
        assertThat(tables.bank.legs(ID)).isEmpty();
    }

    private static void assertIdReused(Runnable asking) {
        assertThatThrownBy(asking::run)
                .isInstanceOf(IdReused.class)
                .hasMessageContaining(ID + " stands for 10.00 to B-1");
    }
}
