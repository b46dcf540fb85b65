package io.twobanks.outbox;

import static io.twobanks.outbox.TwoBanks.ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twobanks.common.account.AccountStatus;
import io.twobanks.common.desk.DeskItem;
import io.twobanks.common.desk.Repair;
import io.twobanks.common.outcome.RefundCases;
import io.twobanks.common.problem.NotPossible;
import io.twobanks.common.transfer.TransferState;
import io.twobanks.outbox.desk.PersonsWord;
import io.twobanks.outbox.desk.UnconfirmedWords;
import io.twobanks.outbox.peer.PeerBank.Credited;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person says that the payee has the money of a parked message. */
class ResolveTest {
    private final TwoBanks banks = new TwoBanks();
    private String message;

    @BeforeEach
    void park() {
        banks.makeTransfer().make(banks.order());
        message = banks.a.outbox.rows.get(1L).row().body();
        banks.letAllAttemptsFail();
    }

    @Test
    void the_payees_bank_says_the_same_and_the_transfer_is_complete_and_nothing_is_sent() {
        banks.deliverToB("credit", message);
        resolve();
        resolve();
        assertThat(banks.a.bank.state(ID)).isEqualTo(TransferState.COMPLETED);
        assertThat(banks.a.outbox.states()).containsExactly("CREDIT DELIVERED");
        assertThat(done()).containsExactly("the payee's bank has credited it, by its books");
        banks.relayB().round();
        assertThat(banks.a.bank.state(ID)).isEqualTo(TransferState.COMPLETED);
        assertThat(done()).hasSize(1);
    }

    @Test
    void the_payees_bank_says_that_it_has_not_credited_it_and_nothing_changes() {
        assertThatThrownBy(this::resolve).isInstanceOf(NotPossible.class).hasMessageContaining("has not credited");
        assertThat(banks.a.bank.state(ID)).isEqualTo(TransferState.NEEDS_OPERATOR);
        assertThat(banks.a.outbox.states()).containsExactly("CREDIT PARKED");
        assertThat(done()).isEmpty();
    }

    @Test
    void something_else_under_this_id_at_the_payees_bank_ends_nothing() {
        banks.askB = id -> new Credited(id, "B-1", new BigDecimal("10.01"));
        assertThatThrownBy(this::resolve).isInstanceOf(NotPossible.class).hasMessageContaining("10.01");
        assertThat(banks.a.bank.state(ID)).isEqualTo(TransferState.NEEDS_OPERATOR);
    }

    @Test
    void an_answer_about_another_transfer_is_none() {
        banks.askB = id -> new Credited(id.replace('1', '2'), null, null);
        resolve();
        assertThat(done()).containsExactly(PersonsWord.GIVEN);
    }

    @Test
    void where_the_payees_bank_is_silent_a_true_word_completes_it_and_is_confirmed_later() {
        banks.deliverToB("credit", message);
        silence();
        resolve();
        assertThat(banks.a.bank.state(ID)).isEqualTo(TransferState.COMPLETED);
        carryOn();
        assertThat(banks.b.bank.legs(ID)).containsExactly("CREDIT");
        assertThat(done()).containsExactly(PersonsWord.GIVEN, "the payee's bank confirms it");
        assertThat(banks.desk().items()).isEmpty();
    }

    @Test
    void a_word_that_is_not_true_comes_true_when_the_message_arrives() {
        silence();
        resolve();
        assertThat(banks.b.bank.legs(ID)).isEmpty();
        carryOn();
        assertThat(banks.b.bank.legs(ID)).containsExactly("CREDIT");
        assertThat(banks.a.bank.state(ID)).isEqualTo(TransferState.COMPLETED);
    }

    @Test
    void a_word_that_the_payees_bank_contradicts_brings_it_back_to_the_desk_which_gives_the_money_back() {
        banks.b.bank.become(AccountStatus.CLOSED, "B-1");
        silence();
        resolve();
        carryOn();
        assertThat(banks.a.bank.state(ID)).isEqualTo(TransferState.NEEDS_OPERATOR);
        assertThat(item().kind()).isEqualTo(RefundCases.KIND);
        banks.relayB().round();
        banks.desk().act(ID, "retry");
        assertThat(banks.a.bank.legs(ID)).containsExactly("DEBIT", "REFUND");
        assertThat(banks.a.bank.state(ID)).isEqualTo(TransferState.REVERSED);
        assertThat(done()).contains("the payee's bank contradicts it");
    }

    @Test
    void a_word_that_nobody_confirms_waits_at_the_desk_again() {
        silence();
        resolve();
        banks.letAllAttemptsFail();
        assertThat(banks.a.bank.state(ID)).isEqualTo(TransferState.COMPLETED);
        assertThat(item().kind()).isEqualTo(UnconfirmedWords.KIND);
        banks.desk().act(ID, "retry");
        assertThat(banks.desk().items()).isEmpty();
        carryOn();
        assertThat(banks.b.bank.legs(ID)).containsExactly("CREDIT");
        assertThat(banks.desk().find(ID).orElseThrow().kind()).isEqualTo(DeskItem.RESOLVED);
    }

    @Test
    void the_outcome_takes_an_unconfirmed_word_off_the_desk() {
        banks.deliverToB("credit", message);
        silence();
        resolve();
        banks.letAllAttemptsFail();
        banks.relayB().round();
        assertThat(banks.a.outbox.states()).containsExactly("CREDIT DELIVERED");
        assertThat(banks.desk().items()).isEmpty();
    }

    @Test
    void a_parked_cancellation_cannot_be_resolved_by_a_word() {
        banks.desk().act(ID, "refund");
        banks.letAllAttemptsFail();
        assertThat(item().offers("retry")).isTrue();
        assertThat(item().offers("resolve")).isFalse();
    }

    private void resolve() {
        banks.desk().act(ID, "resolve");
    }

    private void silence() {
        banks.askB = id -> {
            throw new IllegalStateException("no answer");
        };
    }

    /** Both relays, when bank B is there again. */
    private void carryOn() {
        banks.toB = banks::deliverToB;
        banks.relayA().round();
        banks.relayB().round();
    }

    private DeskItem item() {
        return banks.desk().items().get(0);
    }

    private List<String> done() {
        return banks.a.bank.record().of(ID).stream().map(Repair::outcome).toList();
    }
}
