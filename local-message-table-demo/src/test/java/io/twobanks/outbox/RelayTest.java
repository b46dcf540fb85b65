package io.twobanks.outbox;

import static io.twobanks.outbox.TwoBanks.ID;
import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.common.problem.PlainWords;
import io.twobanks.common.transfer.TransferState;
import io.twobanks.outbox.desk.UndeliverableCases;
import io.twobanks.outbox.desk.UntoldOutcomes;
import io.twobanks.outbox.log.Kind;
import io.twobanks.outbox.log.Outbox;
import io.twobanks.outbox.peer.PeerBank.Acknowledgement;
import io.twobanks.outbox.relay.Attempts;
import io.twobanks.outbox.relay.ClaimRows;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a message on its way. */
class RelayTest {
    private final TwoBanks banks = new TwoBanks();

    @BeforeEach
    void pay() {
        banks.makeTransfer().make(banks.order());
    }

    @Test
    void a_message_without_an_answer_is_sent_again_when_its_back_off_is_over_and_not_before() {
        fail("no answer");
        banks.relayA().round();
        banks.toB = banks::deliverToB;
        banks.relayA().round();
        assertThat(banks.brought).isEmpty();
        banks.clock.pass(TwoBanks.BACK_OFF);
        banks.relayA().round();
        assertThat(banks.brought).containsExactly("credit");
    }

    @Test
    void the_back_off_is_four_times_as_long_each_time_and_no_longer_than_the_longest() {
        Attempts attempts = new Attempts(true, TwoBanks.PROPERTIES);
        assertThat(List.of(attempts.waitAfter(1), attempts.waitAfter(2), attempts.waitAfter(3), attempts.waitAfter(4)))
                .containsExactly(
                        Duration.ofSeconds(1), Duration.ofSeconds(4), Duration.ofSeconds(16), Duration.ofSeconds(64));
        assertThat(attempts.waitAfter(1000)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void only_an_acknowledgement_of_just_this_message_counts() {
        String other = ID.replace('1', '2');
        for (Acknowledgement answer : new Acknowledgement[] {
            null,
            new Acknowledgement(null, null),
            new Acknowledgement(Kind.OUTCOME, ID),
            new Acknowledgement(Kind.CREDIT, other)
        }) {
            TwoBanks fresh = new TwoBanks();
            fresh.makeTransfer().make(fresh.order());
            fresh.toB = (kind, body) -> answer;
            fresh.relayA().round();
            assertThat(fresh.a.outbox.states()).as("%s", answer).containsExactly("CREDIT WAITING");
        }
    }

    @Test
    void marked_before_it_is_sent_a_message_that_gets_lost_is_lost() {
        TwoBanks hasty = new TwoBanks(new Guards(true, true, false, true, true, true));
        hasty.makeTransfer().make(hasty.order());
        hasty.toB = (kind, body) -> {
            throw new IllegalStateException("no answer");
        };
        hasty.relayA().round();
        assertThat(hasty.a.outbox.states()).containsExactly("CREDIT DELIVERED");
        assertThat(hasty.b.bank.legs(ID)).isEmpty();
    }

    @Test
    void after_the_last_attempt_it_is_parked_and_the_transfer_is_on_the_desk_and_others_flow() {
        banks.letAllAttemptsFail();
        assertThat(banks.a.outbox.states()).containsExactly("CREDIT PARKED");
        assertThat(banks.a.bank.state(ID)).isEqualTo(TransferState.NEEDS_OPERATOR);
        assertThat(banks.desk().items()).singleElement().satisfies(item -> {
            assertThat(item.kind()).isEqualTo(UndeliverableCases.KIND);
            assertThat(item.offers("retry")).isTrue();
            assertThat(item.offers("refund")).isTrue();
        });

        banks.toB = banks::deliverToB;
        String other = ID.replace('1', '2');
        banks.makeTransfer().make(banks.a.bank.order(other, "A-1", "B-1"));
        banks.relayA().round();
        assertThat(banks.b.bank.legs(other)).containsExactly("CREDIT");
    }

    @Test
    void the_desk_says_in_plain_words_why_the_last_attempt_failed() {
        for (int i = 0; i < TwoBanks.PROPERTIES.attempts(); i++) {
            fail("connection pool of bank-b");
            banks.relayA().round();
            banks.clock.pass(TwoBanks.PROPERTIES.longestBackOff());
        }
        assertThat(banks.desk().find(ID).orElseThrow().evidence())
                .contains("Outbox: CREDIT PARKED, attempts 3, the last one failed: " + PlainWords.UNEXPECTED);
    }

    @Test
    void without_a_limit_it_is_never_parked() {
        TwoBanks endless = new TwoBanks(new Guards(true, true, true, false, true, true));
        endless.makeTransfer().make(endless.order());
        endless.letAllAttemptsFail();
        endless.letAllAttemptsFail();
        assertThat(endless.a.outbox.states()).containsExactly("CREDIT WAITING");
        assertThat(endless.desk().items()).isEmpty();
    }

    @Test
    void a_message_of_which_a_relay_dies_each_time_is_parked_as_well() {
        for (int i = 0; i < TwoBanks.PROPERTIES.attempts(); i++) {
            banks.rows(banks.a, "dies").take();
            banks.clock.pass(TwoBanks.LEASE);
        }
        banks.relayA().round();
        assertThat(banks.brought).isEmpty();
        assertThat(banks.a.outbox.states()).containsExactly("CREDIT PARKED");
    }

    @Test
    void retry_begins_with_the_first_attempt() {
        banks.letAllAttemptsFail();
        banks.desk().act(ID, "retry");
        banks.desk().act(ID, "retry");
        assertThat(banks.a.bank.state(ID)).isEqualTo(TransferState.PENDING);
        assertThat(banks.desk().find(ID).orElseThrow().repairs()).hasSize(1);
        banks.toB = banks::deliverToB;
        banks.relayA().round();
        banks.relayB().round();
        assertThat(banks.a.bank.state(ID)).isEqualTo(TransferState.COMPLETED);
    }

    @Test
    void refund_asks_the_payees_bank_first_and_a_credit_that_comes_later_is_refused() {
        String credit = banks.a.outbox.rows.get(1L).row().body();
        banks.letAllAttemptsFail();
        banks.desk().act(ID, "refund");
        assertThat(banks.a.bank.legs(ID)).containsExactly("DEBIT");

        banks.toB = banks::deliverToB;
        banks.relayA().round();
        banks.relayB().round();
        assertThat(banks.a.bank.state(ID)).isEqualTo(TransferState.REVERSED);
        banks.deliverToB("credit", credit);
        assertThat(banks.b.bank.legs(ID)).isEmpty();
    }

    @Test
    void refund_of_what_was_credited_completes_it() {
        String credit = banks.a.outbox.rows.get(1L).row().body();
        banks.deliverToB("credit", credit);
        banks.letAllAttemptsFail();
        banks.desk().act(ID, "refund");
        banks.toB = banks::deliverToB;
        banks.relayA().round();
        banks.relayB().round();
        assertThat(banks.a.bank.state(ID)).isEqualTo(TransferState.COMPLETED);
        assertThat(banks.a.bank.legs(ID)).containsExactly("DEBIT");
        assertThat(banks.b.bank.legs(ID)).containsExactly("CREDIT");
    }

    @Test
    void the_outcome_of_a_parked_message_takes_it_off_the_desk() {
        banks.deliverToB("credit", banks.a.outbox.rows.get(1L).row().body());
        banks.letAllAttemptsFail();
        banks.relayB().round();
        assertThat(banks.a.bank.state(ID)).isEqualTo(TransferState.COMPLETED);
        assertThat(banks.a.outbox.states()).containsExactly("CREDIT DELIVERED");
        assertThat(banks.desk().items()).isEmpty();
    }

    @Test
    void an_outcome_that_does_not_arrive_is_parked_and_sent_again_by_a_person_at_the_payees_bank() {
        banks.relayA().round();
        Relay cutOff = banks.relay(
                banks.b,
                (kind, id, body) -> {
                    throw new IllegalStateException("no answer");
                },
                "bank-b");
        for (int i = 0; i < TwoBanks.PROPERTIES.attempts(); i++) {
            cutOff.round();
            banks.clock.pass(TwoBanks.PROPERTIES.longestBackOff());
        }
        assertThat(banks.deskOfB().items())
                .singleElement()
                .satisfies(item -> assertThat(item.kind()).isEqualTo(UntoldOutcomes.KIND));
        banks.deskOfB().act(ID, "retry");
        banks.deskOfB().act(ID, "retry");
        banks.relayB().round();
        assertThat(banks.a.bank.state(ID)).isEqualTo(TransferState.COMPLETED);
        assertThat(banks.deskOfB().items()).isEmpty();
    }

    @Test
    void what_one_relay_has_claimed_another_takes_only_when_the_lease_has_run_out() {
        ClaimRows first = banks.rows(banks.a, "first");
        assertThat(first.take()).hasSize(1);
        ClaimRows second = banks.rows(banks.a, "second");
        assertThat(second.take()).isEmpty();
        banks.clock.pass(TwoBanks.LEASE);
        assertThat(second.take()).hasSize(1);
    }

    @Test
    void without_claims_both_take_the_same() {
        TwoBanks careless = new TwoBanks(new Guards(true, false, true, true, true, true));
        careless.makeTransfer().make(careless.order());
        assertThat(careless.rows(careless.a, "first").take())
                .isEqualTo(careless.rows(careless.a, "second").take());
    }

    @Test
    void a_relay_that_comes_back_late_can_neither_put_off_nor_park_what_another_has_claimed() {
        Outbox.Row old = banks.rows(banks.a, "first").take().get(0);
        banks.clock.pass(TwoBanks.LEASE);
        banks.rows(banks.a, "second").take();
        assertThat(banks.a.outbox.failed(old, "late", 0)).isZero();
        assertThat(banks.a.outbox.park(old, "late")).isZero();
    }

    @Test
    void an_instance_that_comes_back_takes_over_at_once_what_it_had() {
        banks.rows(banks.a, "first").take();
        banks.rows(banks.a, "second").giveBackAll();
        assertThat(banks.rows(banks.a, "second").take()).isEmpty();
        banks.rows(banks.a, "first").giveBackAll();
        assertThat(banks.rows(banks.a, "second").take()).hasSize(1);
    }

    @Test
    void what_was_claimed_with_a_failed_message_is_given_back_and_no_attempt_counts() {
        String other = ID.replace('1', '2');
        banks.makeTransfer().make(banks.a.bank.order(other, "A-1", "B-1"));
        fail("no answer");
        assertThat(banks.relayA().round()).isFalse();
        assertThat(banks.a.outbox.of(other).get(0).attempts()).isZero();
        banks.toB = banks::deliverToB;
        banks.relayA().round();
        assertThat(banks.b.bank.legs(other)).containsExactly("CREDIT");
    }

    @Test
    void what_a_clock_that_was_an_hour_ahead_has_put_off_is_due_when_it_is_right_again() {
        fail("no answer");
        banks.clock.pass(Duration.ofHours(1));
        banks.relayA().round();
        banks.clock.pass(Duration.ofHours(-1));
        banks.toB = banks::deliverToB;
        banks.relayA().round();
        assertThat(banks.brought).containsExactly("credit");
    }

    private void fail(String why) {
        banks.toB = (kind, body) -> {
            throw new IllegalStateException(why);
        };
    }
}
