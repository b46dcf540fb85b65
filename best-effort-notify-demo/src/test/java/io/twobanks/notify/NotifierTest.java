package io.twobanks.notify;

import static io.twobanks.notify.TwoBanks.ID;
import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.common.account.AccountStatus;
import io.twobanks.common.desk.DeskItem;
import io.twobanks.common.inbox.Dedupe;
import io.twobanks.common.transfer.TransferState;
import io.twobanks.notify.log.Notice;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.ResourceAccessException;

/** N attempts, each written down, and what becomes of a transfer by them. */
class NotifierTest {
    private final TwoBanks banks = new TwoBanks();

    @Test
    void an_attempt_that_is_answered_completes_the_transfer_and_is_the_last() {
        banks.payAndNote();
        banks.round();
        banks.clock.pass(Duration.ofHours(1));
        banks.round();

        assertThat(banks.a.bank.state(ID)).isEqualTo(TransferState.COMPLETED);
        assertThat(banks.b.bank.legs(ID)).containsExactly("CREDIT");
        assertThat(banks.a.notices.outcomes()).containsExactly("1 Credited.");
        assertThat(banks.a.notices.state(ID)).isEqualTo("ANSWERED");
    }

    @Test
    void the_intervals_grow_and_after_the_last_attempt_it_is_given_up_where_a_person_sees_it() {
        banks.payAndNote();
        banks.cut = true;
        banks.round();
        banks.clock.pass(Duration.ofMillis(900));
        banks.round();
        assertThat(banks.sent).isEqualTo(1);
        banks.clock.pass(Duration.ofMillis(200));
        banks.round();
        banks.clock.pass(Duration.ofMillis(1900));
        banks.round();
        assertThat(banks.sent).isEqualTo(2);
        banks.clock.pass(Duration.ofMillis(200));
        banks.round();
        banks.clock.pass(Duration.ofHours(1));
        banks.round();

        assertThat(banks.sent).isEqualTo(3);
        assertThat(banks.a.notices.state(ID)).isEqualTo("GIVEN_UP");
        assertThat(banks.a.bank.state(ID)).isEqualTo(TransferState.NEEDS_OPERATOR);
        assertThat(banks.desk().find(ID).orElseThrow().evidence()).anyMatch(line -> line.contains("Attempt 3"));
    }

    @Test
    void the_desk_says_in_plain_words_what_came_of_each_attempt() {
        banks.payAndNote();
        banks.wayBack = answer -> {
            throw new ResourceAccessException("I/O error", new HttpTimeoutException("request timed out"));
        };
        for (int i = 0; i < 3; i++) {
            banks.round();
            banks.clock.pass(Duration.ofHours(1));
        }

        DeskItem item = banks.desk().find(ID).orElseThrow();
        assertThat(item.whatHappened()).endsWith("The last one: No answer came in time.");
        assertThat(item.evidence())
                .filteredOn(line -> line.startsWith("Attempt"))
                .hasSize(3)
                .allMatch(line -> line.endsWith(": No answer came in time."));
    }

    @Test
    void of_two_notifiers_that_read_the_same_notice_one_makes_the_attempt() {
        banks.payAndNote();
        Notice due = banks.notice();
        banks.notifier("notifier-a").attempt(due);
        banks.notifier("notifier-a-2").attempt(due);

        assertThat(banks.sent).isEqualTo(1);
        assertThat(banks.a.notices.outcomes()).hasSize(1);
    }

    @Test
    void an_attempt_whose_notifier_died_counts_and_the_next_one_comes_after_its_lease() {
        banks.payAndNote();
        Notice due = banks.notice();
        banks.a.notices.claim(due, banks.clock.instant().plus(TwoBanks.LEASE));
        banks.a.notices.begin(due.begun(), "notifier-a", banks.clock.instant());

        banks.round();
        assertThat(banks.sent).isZero();
        banks.clock.pass(TwoBanks.LEASE);
        banks.round();
        assertThat(banks.a.notices.outcomes()).containsExactly("1 null", "2 Credited.");
    }

    @Test
    void a_notifier_that_died_in_the_last_attempt_leaves_no_further_one() {
        banks.payAndNote();
        banks.cut = true;
        for (int i = 0; i < 2; i++) {
            banks.round();
            banks.clock.pass(Duration.ofMinutes(1));
        }
        Notice due = banks.notice();
        banks.a.notices.claim(due, banks.clock.instant().plus(TwoBanks.LEASE));
        banks.a.notices.begin(due.begun(), "notifier-a", banks.clock.instant());
        banks.clock.pass(TwoBanks.LEASE);
        banks.round();

        assertThat(banks.sent).isEqualTo(2);
        assertThat(banks.a.bank.state(ID)).isEqualTo(TransferState.NEEDS_OPERATOR);
    }

    @Test
    void a_turn_that_a_wrong_clock_has_put_far_ahead_has_come() {
        banks.payAndNote();
        banks.clock.pass(Duration.ofHours(1));
        banks.cut = true;
        banks.round();
        banks.cut = false;
        banks.clock.pass(Duration.ofHours(-1));
        banks.round();

        assertThat(banks.a.bank.state(ID)).isEqualTo(TransferState.COMPLETED);
    }

    @Test
    void an_answer_that_gets_lost_is_asked_for_again_and_credited_once() {
        banks.payAndNote();
        banks.wayBack = answer -> {
            throw new IllegalStateException("the connection broke");
        };
        banks.round();
        banks.wayBack = answer -> answer;
        banks.clock.pass(Duration.ofMinutes(1));
        banks.round();

        assertThat(banks.b.bank.legs(ID)).containsExactly("CREDIT");
        assertThat(banks.a.bank.state(ID)).isEqualTo(TransferState.COMPLETED);
    }

    @Test
    void without_the_inbox_it_is_credited_twice() {
        TwoBanks forgetful = new TwoBanks(Dedupe.NOT_AT_ALL, true);
        forgetful.payAndNote();
        forgetful.wayBack = answer -> ResponseEntity.ok("<html>");
        forgetful.round();
        forgetful.wayBack = answer -> answer;
        forgetful.clock.pass(Duration.ofMinutes(1));
        forgetful.round();

        assertThat(forgetful.b.bank.legs(ID)).containsExactly("CREDIT", "CREDIT");
    }

    @Test
    void a_refusal_is_for_a_person_who_gives_the_money_back_when_the_other_bank_has_promised_not_to_credit_it() {
        banks.b.bank.become(AccountStatus.CLOSED, "B-1");
        banks.payAndNote();
        banks.round();
        assertThat(banks.a.bank.state(ID)).isEqualTo(TransferState.NEEDS_OPERATOR);
        assertThat(banks.desk().find(ID).orElseThrow().kind()).isEqualTo("refused-by-payee");
        assertThat(banks.a.bank.legs(ID)).containsExactly("DEBIT");

        banks.desk().act(ID, "refund");
        assertThat(banks.a.bank.legs(ID)).containsExactly("DEBIT");
        banks.round();
        assertThat(banks.a.bank.legs(ID)).containsExactly("DEBIT", "REFUND");
        assertThat(banks.a.bank.state(ID)).isEqualTo(TransferState.REVERSED);
    }

    @Test
    void money_that_has_arrived_is_not_given_back() {
        banks.payAndNote();
        banks.wayBack = answer -> ResponseEntity.internalServerError().body("");
        for (int i = 0; i < 3; i++) {
            banks.round();
            banks.clock.pass(Duration.ofMinutes(1));
        }
        banks.wayBack = answer -> answer;
        banks.desk().act(ID, "refund");
        banks.desk().act(ID, "refund");
        banks.round();

        assertThat(banks.a.bank.legs(ID)).containsExactly("DEBIT");
        assertThat(banks.b.bank.legs(ID)).containsExactly("CREDIT");
        assertThat(banks.a.bank.state(ID)).isEqualTo(TransferState.COMPLETED);
    }

    @Test
    void a_person_can_have_it_notified_again_from_the_first_attempt() {
        banks.payAndNote();
        banks.letAllAttemptsFail();
        banks.desk().act(ID, "notify-again");
        banks.round();

        assertThat(banks.a.bank.state(ID)).isEqualTo(TransferState.COMPLETED);
        assertThat(banks.a.notices.outcomes()).last().isEqualTo("1 Credited.");
    }
}
