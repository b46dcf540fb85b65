package io.twobanks.outbox;

import static io.twobanks.outbox.TwoBanks.ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twobanks.common.account.AccountStatus;
import io.twobanks.common.problem.Refused;
import io.twobanks.common.transfer.Transfer;
import io.twobanks.common.transfer.TransferState;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** One transfer from its order to its end, at both banks. */
class TransferTest {
    private final TwoBanks banks = new TwoBanks();

    @Test
    void the_debit_and_the_message_are_written_together_and_two_relays_bring_it_to_its_end() {
        Transfer answered = banks.makeTransfer().make(banks.order());
        assertThat(answered.getState()).isEqualTo(TransferState.PENDING);
        assertThat(banks.a.bank.legs(ID)).containsExactly("DEBIT");
        assertThat(banks.a.outbox.states()).containsExactly("CREDIT WAITING");

        assertThat(banks.relayA().round()).isTrue();
        assertThat(banks.b.bank.legs(ID)).containsExactly("CREDIT");
        assertThat(banks.b.outbox.states()).containsExactly("OUTCOME WAITING");
        assertThat(banks.a.bank.state(ID)).isEqualTo(TransferState.PENDING);

        banks.relayB().round();
        assertThat(banks.a.bank.state(ID)).isEqualTo(TransferState.COMPLETED);
        assertThat(banks.a.outbox.states()).containsExactly("CREDIT DELIVERED");
        assertThat(banks.b.outbox.states()).containsExactly("OUTCOME DELIVERED");
    }

    @Test
    void what_the_payer_does_not_have_is_refused_and_leaves_no_message() {
        banks.a.bank.deposit("A-1", "-995.00");
        Transfer order = banks.order();
        assertThatThrownBy(() -> banks.makeTransfer().make(order)).isInstanceOf(Refused.class);
        assertThat(banks.a.bank.legs(ID)).isEmpty();
        assertThat(banks.a.outbox.rows).isEmpty();
    }

    @Test
    void a_transfer_that_was_given_up_meanwhile_is_not_paid_any_more() {
        Transfer order = banks.order();
        banks.a.bank.register().settleOrphan(ID);
        assertThatThrownBy(() -> banks.makeTransfer().make(order)).isInstanceOf(Refused.class);
        assertThat(banks.a.bank.legs(ID)).isEmpty();
        assertThat(banks.a.outbox.rows).isEmpty();
    }

    @Test
    void a_refusal_of_the_payees_bank_comes_back_and_gives_the_payer_the_money_back() {
        banks.b.bank.become(AccountStatus.CLOSED, "B-1");
        banks.makeTransfer().make(banks.order());
        banks.relayA().round();
        banks.relayB().round();
        assertThat(banks.a.bank.state(ID)).isEqualTo(TransferState.REVERSED);
        assertThat(banks.a.bank.legs(ID)).containsExactly("DEBIT", "REFUND");
        assertThat(banks.b.bank.legs(ID)).isEmpty();
    }

    @Test
    void money_that_cannot_go_back_waits_at_the_desk_until_it_can() {
        banks.b.bank.become(AccountStatus.CLOSED, "B-1");
        banks.makeTransfer().make(banks.order());
        banks.a.bank.become(AccountStatus.CLOSED, "A-1");
        banks.relayA().round();
        banks.relayB().round();
        assertThat(banks.desk().find(ID).orElseThrow().kind()).isEqualTo("no-refund");

        banks.a.bank.become(AccountStatus.OPEN, "A-1");
        banks.desk().act(ID, "retry");
        assertThat(banks.a.bank.state(ID)).isEqualTo(TransferState.REVERSED);
        assertThat(banks.a.bank.balance("A-1")).isEqualByComparingTo("1000.00");
    }

    @Test
    void a_message_that_comes_twice_is_credited_once() {
        banks.makeTransfer().make(banks.order());
        String body = banks.a.outbox.rows.get(1L).row().body();
        banks.deliverToB("credit", body);
        banks.deliverToB("credit", body);
        assertThat(banks.b.bank.legs(ID)).containsExactly("CREDIT");
        assertThat(banks.b.outbox.rows).hasSize(1);
    }

    @Test
    void without_the_inbox_it_is_credited_twice() {
        TwoBanks forgetful = new TwoBanks(new Guards(true, true, true, true, false, true));
        forgetful.makeTransfer().make(forgetful.order());
        String body = forgetful.a.outbox.rows.get(1L).row().body();
        forgetful.deliverToB("credit", body);
        forgetful.deliverToB("credit", body);
        assertThat(forgetful.b.bank.legs(ID)).containsExactly("CREDIT", "CREDIT");
    }

    @Test
    void the_same_id_about_another_amount_is_refused_and_moves_nothing() {
        banks.makeTransfer().make(banks.order());
        String body = banks.a.outbox.rows.get(1L).row().body();
        banks.deliverToB("credit", body);
        assertThatThrownBy(() -> banks.deliverToB("credit", body.replace("10.00", "11.00")))
                .isInstanceOf(Refused.class);
        assertThat(banks.b.bank.balance("B-1")).isEqualByComparingTo(new BigDecimal("1010.00"));
    }

    @Test
    void a_credit_whose_row_was_forgotten_is_known_by_the_ledger_and_not_made_again() {
        banks.makeTransfer().make(banks.order());
        String body = banks.a.outbox.rows.get(1L).row().body();
        banks.deliverToB("credit", body);
        banks.b.received.rows.clear();
        banks.deliverToB("credit", body);
        assertThat(banks.b.bank.legs(ID)).containsExactly("CREDIT");
        assertThat(banks.b.received.rows.get(ID).isDone()).isTrue();
    }

    @Test
    void without_retention_it_is_credited_again() {
        TwoBanks forgetful = new TwoBanks(new Guards(true, true, true, true, true, false));
        forgetful.makeTransfer().make(forgetful.order());
        String body = forgetful.a.outbox.rows.get(1L).row().body();
        forgetful.deliverToB("credit", body);
        forgetful.b.received.rows.clear();
        forgetful.deliverToB("credit", body);
        assertThat(forgetful.b.bank.legs(ID)).containsExactly("CREDIT", "CREDIT");
    }

    @Test
    void what_is_older_than_the_inbox_remembers_is_sent_back() {
        banks.makeTransfer().make(banks.order());
        banks.clock.pass(Duration.ofDays(31));
        banks.b.mark.keptSince = banks.clock.instant().minus(Duration.ofDays(30));
        banks.relayA().round();
        banks.relayB().round();
        assertThat(banks.b.bank.legs(ID)).isEmpty();
        assertThat(banks.a.bank.state(ID)).isEqualTo(TransferState.REVERSED);
    }
}
