package io.twobanks.compensation;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.common.account.Books;
import io.twobanks.common.fault.FaultBoard;
import io.twobanks.common.fault.Faults;
import io.twobanks.common.timeline.Timeline;
import io.twobanks.common.transfer.TransferRegister;
import io.twobanks.common.transfer.TransferState;
import io.twobanks.compensation.PeerBank.Amount;
import io.twobanks.compensation.PeerBank.Reply;
import io.twobanks.compensation.guard.RefundByDelta;
import io.twobanks.compensation.saga.Direction;
import io.twobanks.compensation.saga.SagaLog;
import io.twobanks.compensation.saga.SagaProperties;
import io.twobanks.compensation.saga.SagaProperties.Order;
import io.twobanks.compensation.saga.Step;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

/** Two processes work on one saga, because each takes the other for dead; what one does happens in the middle of the other. */
class SagaInTwoProcessesTest {
    private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    /** One attempt, then the saga goes back. */
    private static final SagaProperties AT_ONCE =
            new SagaProperties(Order.DEBIT_FIRST, 1, 3, Duration.ofMillis(200), Duration.ofSeconds(2));

    private final SharedBank bank = new SharedBank();
    private final List<String> atPayee = new ArrayList<>();

    @Test
    void a_saga_that_another_process_has_turned_is_not_completed_although_the_credit_was_answered() {
        MakeTransfer second = process(() -> {
            throw new IllegalStateException("no answer");
        });
        MakeTransfer first = process(() -> {
            atPayee.add("credit");
            second.goOn(bank.transfer());
            return Reply.ofDone();
        });

        assertThat(first.goOn(bank.transfer()).getState()).isEqualTo(TransferState.REVERSED);
        assertThat(bank.legs).containsExactly("DEBIT", "REFUND");
        assertThat(atPayee).containsExactly("credit", "take-back");
    }

    @Test
    void a_saga_that_another_process_has_completed_does_not_turn_when_this_one_has_no_answer() {
        MakeTransfer second = process(Reply::ofDone);
        MakeTransfer first = process(() -> {
            second.goOn(bank.transfer());
            throw new IllegalStateException("no answer");
        });

        assertThat(first.goOn(bank.transfer()).getState()).isEqualTo(TransferState.COMPLETED);
        assertThat(bank.legs).containsExactly("DEBIT");
        assertThat(atPayee).isEmpty();
    }

    @Test
    void a_saga_that_had_turned_when_the_answer_was_written_down_goes_back_to_its_end() {
        steps(Reply::ofDone).take(Step.DEBIT, bank.transfer());
        steps(Reply::ofDone).take(Step.CREDIT, bank.transfer());
        direction().turn(SharedBank.ID);

        assertThat(process(Reply::ofDone).goOn(bank.transfer()).getState()).isEqualTo(TransferState.REVERSED);
        assertThat(bank.legs).containsExactly("DEBIT", "REFUND");
    }

    @Test
    void the_payer_is_not_debited_for_a_saga_that_has_turned() {
        Direction direction = direction();
        bank.steps().begin(SharedBank.ID, Step.DEBIT, Instant.EPOCH);
        direction.turn(SharedBank.ID);

        assertThat(steps(Reply::ofDone).take(Step.DEBIT, bank.transfer())).isEqualTo(TakeStep.Result.TURNED);
        assertThat(bank.legs).isEmpty();
    }

    @Test
    void no_action_begins_in_a_saga_that_has_turned_so_that_who_goes_back_finds_all_that_may_have_happened() {
        direction().turn(SharedBank.ID);

        assertThat(steps(Reply::ofDone).take(Step.CREDIT, bank.transfer())).isEqualTo(TakeStep.Result.TURNED);
        assertThat(bank.steps().of(SharedBank.ID)).isEmpty();
    }

    @Test
    void a_saga_turns_once_and_never_when_it_has_ended() {
        assertThat(direction().turn(SharedBank.ID)).isTrue();
        assertThat(direction().turn(SharedBank.ID)).isTrue();

        SharedBank ended = new SharedBank();
        ended.transfers().move(SharedBank.ID, TransferState.PENDING, TransferState.COMPLETED, null, Instant.EPOCH);
        assertThat(new Direction(ended.turns(), null, TransactionOperations.withoutTransaction()).turn(SharedBank.ID))
                .isFalse();
    }

    private Direction direction() {
        return new Direction(bank.turns(), register(), TransactionOperations.withoutTransaction());
    }

    private TransferRegister register() {
        return new TransferRegister(bank.transfers(), null, TransactionOperations.withoutTransaction(), CLOCK);
    }

    private MakeTransfer process(Supplier<Reply> credit) {
        return new MakeTransfer(
                books(),
                AT_ONCE,
                log(),
                direction(),
                steps(credit),
                register(),
                TransactionOperations.withoutTransaction(),
                unwatched());
    }

    private TakeStep steps(Supplier<Reply> credit) {
        PeerBank peer = new PeerBank() {
            @Override
            public Reply credit(String transferId, Amount amount) {
                return credit.get();
            }

            @Override
            public Reply takeBack(String transferId, Amount amount) {
                atPayee.add("take-back");
                return Reply.ofDone();
            }
        };
        RefundByDelta refund = new RefundByDelta(true, books(), null);
        return new TakeStep(
                books(), peer, log(), direction(), refund, TransactionOperations.withoutTransaction(), unwatched());
    }

    private Books books() {
        return new Books('A', bank.accounts(), bank.ledger(), CLOCK);
    }

    private SagaLog log() {
        return new SagaLog(bank.steps(), AT_ONCE, CLOCK);
    }

    private static Faults unwatched() {
        return new Faults(new FaultBoard(), Timeline.unwatched());
    }
}
