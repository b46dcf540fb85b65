package io.twobanks.compensation;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.common.problem.Reason;
import io.twobanks.common.problem.Refusal;
import io.twobanks.common.recovery.Pending;
import io.twobanks.common.recovery.Rounds;
import io.twobanks.common.transfer.Transfer;
import io.twobanks.common.transfer.TransferState;
import io.twobanks.compensation.PeerBank.Amount;
import io.twobanks.compensation.PeerBank.Reply;
import io.twobanks.compensation.guard.RefundByDelta;
import io.twobanks.compensation.saga.Direction;
import io.twobanks.compensation.saga.SagaLog;
import io.twobanks.compensation.saga.SagaProperties;
import io.twobanks.compensation.saga.SagaProperties.Order;
import io.twobanks.compensation.saga.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A saga goes forward, turns and goes back, resumed at times that the test sets; the other bank is what the test says. */
class SagaTurnsTest {
    private static final String ID = "00000001-0000-4000-8000-000000000000";
    private static final Reply REFUSED = Reply.refused(Reason.of(Refusal.CLOSED_ACCOUNT, "Account B-1 is closed."));
    private static final Duration BACK_OFF = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final SagaTables tables = new SagaTables('A');
    private final OtherBank other = new OtherBank();
    private final SagaLog log = new SagaLog(tables.steps, properties(), tables.clock);
    private final Direction direction = new Direction(tables.new Turns(), tables.bank.register(), tables.bank.tables());
    private final MakeTransfer saga = new MakeTransfer(
            tables.bank.books(),
            properties(),
            log,
            direction,
            new TakeStep(
                    tables.bank.books(),
                    other,
                    log,
                    direction,
                    new RefundByDelta(true, tables.bank.books(), null),
                    tables.bank.tables(),
                    tables.faults),
            tables.bank.register(),
            tables.bank.tables(),
            tables.faults);
    private final RecoverTransfers sagas = new RecoverTransfers(
            true,
            new Rounds<>(Pending.START, 100, (last, limit) -> due()),
            tables.bank.claims(),
            tables.bank.register(),
            saga,
            tables.faults);

    private static SagaProperties properties() {
        return new SagaProperties(Order.DEBIT_FIRST, 3, 2, BACK_OFF, LONGEST);
    }

    /** Answers as it is told to, and notes what it was asked for. */
    private static final class OtherBank implements PeerBank {
        final List<String> asked = new ArrayList<>();
        final List<Instant> orderedAt = new ArrayList<>();
        Function<String, Reply> answers = step -> Reply.ofDone();

        private Reply answer(String step, Amount amount) {
            asked.add(step);
            orderedAt.add(amount.orderedAt());
            return answers.apply(step);
        }

        @Override
        public Reply credit(String transferId, Amount amount) {
            return answer("CREDIT", amount);
        }

        @Override
        public Reply takeBack(String transferId, Amount amount) {
            return answer("TAKE_BACK", amount);
        }
    }

    private static Reply silent(String step) {
        throw new IllegalStateException("No answer to " + step);
    }

    @AfterEach
    void close() {
        sagas.close();
    }

    private Transfer order() {
        return tables.bank.order(ID, "A-1", "B-1");
    }

    private List<Pending> due() {
        return log.due("", Pending.START, 100);
    }

    /** As the timer does, but in this thread. */
    private void resume() {
        due().stream().map(Pending::transferId).forEach(sagas::resume);
    }

    @Test
    void forward_each_action_happens_once_and_the_transfer_is_complete() {
        assertThat(saga.make(order()).getState()).isEqualTo(TransferState.COMPLETED);
        assertThat(tables.bank.legs(ID)).containsExactly("DEBIT");
        assertThat(other.asked).containsExactly("CREDIT");
        assertThat(due()).isEmpty();
    }

    @Test
    void a_refused_credit_turns_the_saga_at_once_and_only_what_has_happened_is_undone() {
        other.answers = step -> REFUSED;
        assertThat(saga.make(order()).getState()).isEqualTo(TransferState.REVERSED);
        assertThat(tables.bank.legs(ID)).containsExactly("DEBIT", "REFUND");
        assertThat(other.asked).containsExactly("CREDIT");
    }

    @Test
    void a_refused_debit_is_a_refused_transfer_and_nothing_is_undone() {
        tables.bank.become(io.twobanks.common.account.AccountStatus.CLOSED, "A-1");
        assertThat(saga.make(order()).getState()).isEqualTo(TransferState.REJECTED);
        assertThat(tables.bank.legs(ID)).isEmpty();
        assertThat(other.asked).isEmpty();
    }

    @Test
    void without_an_answer_it_waits_twice_as_long_each_time_and_then_turns() {
        other.answers = step -> step.equals("CREDIT") ? silent(step) : Reply.ofDone();
        assertThat(saga.make(order()).getState()).isEqualTo(TransferState.PENDING);

        tables.clock.pass(BACK_OFF.minusMillis(1));
        resume();
        assertThat(other.asked).hasSize(1);
        tables.clock.pass(Duration.ofMillis(1));
        resume();
        assertThat(other.asked).hasSize(2);

        tables.clock.pass(BACK_OFF.multipliedBy(2).minusMillis(1));
        resume();
        assertThat(other.asked).hasSize(2);
        tables.clock.pass(Duration.ofMillis(1));
        resume();
        assertThat(other.asked).containsExactly("CREDIT", "CREDIT", "CREDIT", "TAKE_BACK");
        assertThat(tables.bank.state(ID)).isEqualTo(TransferState.REVERSED);
        assertThat(tables.bank.legs(ID)).containsExactly("DEBIT", "REFUND");
    }

    @Test
    void each_attempt_says_when_the_transfer_was_ordered() {
        other.answers = SagaTurnsTest::silent;
        Instant ordered = order().getCreatedAt();
        saga.make(tables.bank.register().find(ID).orElseThrow());
        tables.clock.pass(LONGEST);
        resume();
        assertThat(other.orderedAt).hasSize(2).containsOnly(ordered);
    }

    @Test
    void once_it_has_turned_it_never_goes_forward_again_even_when_the_other_bank_would_credit() {
        other.answers = SagaTurnsTest::silent;
        saga.make(order());
        for (int i = 0; i < 2; i++) {
            tables.clock.pass(LONGEST);
            resume();
        }
        assertThat(other.asked).endsWith("TAKE_BACK");

        other.answers = step -> Reply.ofDone();
        tables.clock.pass(LONGEST);
        resume();
        assertThat(other.asked).containsExactly("CREDIT", "CREDIT", "CREDIT", "TAKE_BACK", "TAKE_BACK");
        assertThat(tables.bank.state(ID)).isEqualTo(TransferState.REVERSED);
    }

    @Test
    void a_bank_that_dies_between_the_last_attempt_and_the_first_way_back_goes_back() {
        other.answers = SagaTurnsTest::silent;
        saga.make(order());
        for (int i = 0; i < 2; i++) {
            tables.clock.pass(LONGEST);
            resume();
        }
        tables.steps.rows.remove(List.of(ID, Step.TAKE_BACK)); // As if it had died before it wrote that down.
        other.asked.clear();
        other.answers = step -> Reply.ofDone();
        tables.clock.pass(LONGEST);
        resume();
        assertThat(other.asked).containsExactly("TAKE_BACK");
        assertThat(tables.bank.state(ID)).isEqualTo(TransferState.REVERSED);
    }

    @Test
    void a_compensation_that_does_not_work_is_left_to_a_person() {
        other.answers = SagaTurnsTest::silent;
        saga.make(order());
        for (int i = 0; i < 5; i++) {
            tables.clock.pass(LONGEST);
            resume();
        }
        assertThat(tables.bank.state(ID)).isEqualTo(TransferState.NEEDS_OPERATOR);
        assertThat(tables.bank.legs(ID)).containsExactly("DEBIT");
        assertThat(due()).isEmpty();
    }

    @Test
    void what_a_clock_that_was_an_hour_ahead_has_put_off_is_tried_when_the_clock_is_right_again() {
        other.answers = SagaTurnsTest::silent;
        tables.clock.pass(Duration.ofHours(1));
        saga.make(order());
        tables.clock.pass(Duration.ofHours(-1));

        other.answers = step -> Reply.ofDone();
        resume();
        assertThat(tables.bank.state(ID)).isEqualTo(TransferState.COMPLETED);
    }

    @Test
    void a_debit_whose_log_row_is_gone_is_not_made_twice() {
        other.answers = SagaTurnsTest::silent;
        saga.make(order());
        tables.steps.rows.clear();

        other.answers = step -> Reply.ofDone();
        resume();
        assertThat(tables.bank.state(ID)).isEqualTo(TransferState.COMPLETED);
        assertThat(tables.bank.legs(ID)).containsExactly("DEBIT");
    }
}
