package io.twobanks.notify;

import static io.twobanks.notify.TwoBanks.ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twobanks.common.inbox.Dedupe;
import io.twobanks.common.inbox.Receipt;
import io.twobanks.common.outcome.CreditReply;
import io.twobanks.common.problem.NotFound;
import io.twobanks.common.problem.NotPossible;
import io.twobanks.common.problem.Reason;
import io.twobanks.common.transfer.TransferState;
import io.twobanks.notify.guard.BelieveAnswer;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The other half of the pattern: what a bank finds by asking. */
class AskPayerTest {
    private static final String OTHER = "0a000000-0000-4000-8000-000000000002";

    private final TwoBanks banks = new TwoBanks();

    @Test
    void what_was_given_up_is_found_credited_and_ends_the_transfer() {
        banks.payAndNote();
        banks.letAllAttemptsFail();
        banks.askPayer().askForAll();

        assertThat(banks.b.bank.legs(ID)).containsExactly("CREDIT");
        assertThat(banks.a.bank.state(ID)).isEqualTo(TransferState.COMPLETED);
        assertThat(banks.a.notices.state(ID)).isEqualTo("ANSWERED");
    }

    @Test
    void a_bank_that_does_not_ask_never_learns_of_it() {
        TwoBanks silent = new TwoBanks(Dedupe.BY_KEY, false);
        silent.payAndNote();
        silent.letAllAttemptsFail();
        silent.askPayer().askForAll();

        assertThat(silent.b.bank.legs(ID)).isEmpty();
    }

    @Test
    void what_is_younger_than_the_age_is_left_to_its_notice() {
        banks.payAndNote();
        banks.askPayer().askForAll();

        assertThat(banks.b.bank.legs(ID)).isEmpty();
    }

    @Test
    void what_a_notice_has_told_is_asked_for_without_an_effect() {
        banks.payAndNote();
        banks.round();
        banks.clock.pass(Duration.ofMinutes(2));
        banks.askPayer().askForAll();

        assertThat(banks.b.bank.legs(ID)).containsExactly("CREDIT");
    }

    @Test
    void what_was_credited_and_forgotten_is_found_again() {
        banks.payAndNote();
        banks.endNotice().by(new CreditReply(ID, "B-1", new BigDecimal("10.00"), true, null)); // A receiver that lies.
        banks.clock.pass(Duration.ofMinutes(2));
        banks.askPayer().askForAll();

        assertThat(banks.b.bank.legs(ID)).containsExactly("CREDIT");
    }

    @Test
    void the_watermark_stays_where_it_is_while_the_payers_bank_is_silent() {
        Instant before = banks.b.watermark.reached;
        banks.payAndNote();
        banks.clock.pass(Duration.ofMinutes(2));
        banks.cut = true;
        banks.askPayer().askForAll();
        assertThat(banks.b.watermark.reached).isEqualTo(before);

        banks.cut = false;
        banks.askPayer().askForAll();
        assertThat(banks.b.watermark.reached).isAfter(before);
    }

    @Test
    void what_can_never_be_credited_does_not_keep_the_others_waiting() {
        banks.payAndNote();
        banks.b.received.rows.put(ID, new Receipt("B-1", new BigDecimal("99.00"), Receipt.Result.DONE, null));
        banks.letAllAttemptsFail();
        Instant before = banks.b.watermark.reached;
        banks.askPayer().askForAll();

        assertThat(banks.b.bank.legs(ID)).isEmpty();
        assertThat(banks.b.watermark.reached).isAfter(before);
        assertThat(banks.a.bank.state(ID)).isEqualTo(TransferState.NEEDS_OPERATOR);
    }

    /** A row that somebody has edited: credited, and with a reason why not. */
    @Test
    void what_the_payers_bank_does_not_accept_does_not_keep_the_others_waiting() {
        banks.payAndNote();
        banks.payAndNote(OTHER, "A-1");
        Reason left = Reason.read("closed-account: It is closed.");
        banks.b.received.rows.put(ID, new Receipt("B-1", new BigDecimal("10.00"), Receipt.Result.DONE, left));
        banks.letAllAttemptsFail();
        Instant before = banks.b.watermark.reached;
        banks.askPayer().askForAll();

        assertThat(banks.a.bank.state(OTHER)).isEqualTo(TransferState.COMPLETED);
        assertThat(banks.b.watermark.reached).isAfter(before);
        assertThat(banks.a.bank.state(ID)).as("at the desk").isEqualTo(TransferState.NEEDS_OPERATOR);
    }

    @Test
    void a_payment_that_cannot_be_read_does_not_take_the_others_with_it() {
        banks.payAndNote(OTHER, "A-1");
        banks.letAllAttemptsFail();
        String unreadable = "{\"transferId\":\"" + ID
                + "\",\"fromAccount\":\"A-1\",\"toAccount\":\"B-1\",\"amount\":-5,\"orderedAt\":\"2026-01-31T12:00:00Z\"}";
        banks.payments = answer -> answer.replace("\"payments\":[", "\"payments\":[" + unreadable + ",");
        Instant before = banks.b.watermark.reached;
        banks.askPayer().askForAll();

        assertThat(banks.a.bank.state(OTHER)).isEqualTo(TransferState.COMPLETED);
        assertThat(banks.b.watermark.reached).isAfter(before);
    }

    @Test
    void who_asks_for_what_is_yet_to_come_is_told_nothing() {
        banks.payAndNote();
        String from = banks.clock.instant().toString();
        String until = banks.clock.instant().plusSeconds(1).toString();
        String question = "{\"transferIds\":[],\"since\":\"" + from + "\",\"until\":\"" + until + "\",\"sentBefore\":\""
                + until + "\"}";
        String signature = new BelieveAnswer(true, banks.signatures).sign('A', AnswerPayee.QUERY, question);

        assertThatThrownBy(() -> banks.answerPayee().query(question, signature))
                .isInstanceOf(NotPossible.class)
                .hasMessageContaining("yet to come");
    }

    @Test
    void a_payee_who_waits_has_his_bank_ask_at_once() {
        banks.payAndNote();

        assertThat(banks.askPayer().askForOne(ID).credited()).isTrue();
        assertThat(banks.a.bank.state(ID)).isEqualTo(TransferState.COMPLETED);
    }

    @Test
    void what_nobody_has_paid_is_not_credited() {
        banks.a.bank.order(ID, "A-1", "B-1");

        assertThatThrownBy(() -> banks.askPayer().askForOne(ID)).isInstanceOf(NotFound.class);
        assertThat(banks.b.bank.legs(ID)).isEmpty();
    }

    @Test
    void what_was_given_back_is_not_told() {
        banks.payAndNote();
        banks.letAllAttemptsFail();
        banks.desk().act(ID, "refund");
        banks.round();
        assertThat(banks.a.bank.state(ID)).isEqualTo(TransferState.REVERSED);
        banks.b.received.rows.clear();

        assertThatThrownBy(() -> banks.askPayer().askForOne(ID)).isInstanceOf(NotFound.class);
        assertThat(banks.b.bank.legs(ID)).isEmpty();
    }
}
