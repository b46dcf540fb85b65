package io.twobanks.compensation;

import io.twobanks.common.account.Books;
import io.twobanks.common.fault.Faults;
import io.twobanks.common.problem.Reason;
import io.twobanks.common.problem.Refused;
import io.twobanks.common.transfer.PayersBank;
import io.twobanks.common.transfer.Transfer;
import io.twobanks.common.transfer.TransferProtocol;
import io.twobanks.common.transfer.TransferRegister;
import io.twobanks.common.transfer.TransferRequest;
import io.twobanks.common.transfer.TransferState;
import io.twobanks.compensation.desk.StuckSagas;
import io.twobanks.compensation.saga.Direction;
import io.twobanks.compensation.saga.SagaLog;
import io.twobanks.compensation.saga.SagaProperties;
import io.twobanks.compensation.saga.Step;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The transfer as a saga (Garcia-Molina and Salem, Sagas, SIGMOD 1987): a local transaction at each bank, one after the
 * other, and for each of them a compensation that undoes it. The payer's bank runs it.
 *
 * <p>Forward: each action in turn. When one is refused, or tried too often without an answer, the saga turns: backward,
 * the compensation of each action that has happened or may have. It turns once, see {@link Direction}. Whatever is tried again is safe to be done twice
 * ({@link ReceiveTransfer}). After a crash {@link RecoverTransfers} calls {@link #goOn} once more: recovery is the protocol itself,
 * and the log tells it what was done.
 */
final class MakeTransfer implements TransferProtocol {
    private final Books books;
    private final SagaProperties properties;
    private final SagaLog log;
    private final Direction direction;
    private final TakeStep steps;
    private final TransferRegister register;
    private final TransactionOperations transaction;
    private final Faults faults;

    MakeTransfer(
            Books books,
            SagaProperties properties,
            SagaLog log,
            Direction direction,
            TakeStep steps,
            TransferRegister register,
            TransactionOperations transaction,
            Faults faults) {
        this.books = books;
        this.properties = properties;
        this.log = log;
        this.direction = direction;
        this.steps = steps;
        this.register = register;
        this.transaction = transaction;
        this.faults = faults;
    }

    @Override
    public Optional<Refused> refuses(TransferRequest request) {
        return PayersBank.refuses(request, books.bank());
    }

    @Override
    public Transfer make(Transfer transfer) {
        Transfer asFarAsItCame = goOn(transfer);
        faults.reach(Point.ANSWER_BEFORE, transfer.getTransferId());
        return asFarAsItCame;
    }

    /** Runs the saga from where its log says. @return the transfer as it is now, still PENDING when it must wait */
    Transfer goOn(Transfer transfer) {
        return direction.isBack(transfer.getTransferId()) ? backward(transfer) : forward(transfer);
    }

    private Transfer forward(Transfer transfer) {
        for (Step action : properties.order().actions()) {
            switch (steps.take(action, transfer)) {
                case DONE -> {}
                case LATER -> {
                    return transfer;
                }
                case REFUSED, GIVEN_UP -> {
                    return direction.turn(transfer.getTransferId()) ? backward(transfer) : direction.standing(transfer);
                }
                case TURNED -> {
                    return direction.standing(transfer); // Who has turned it brings it back.
                }
            }
        }
        return direction
                .whileForward(transfer.getTransferId(), () -> register.complete(transfer))
                .orElseGet(() -> direction.standing(transfer));
    }

    private Transfer backward(Transfer transfer) {
        for (Step action : properties.order().backwards()) {
            if (log.mayHaveHappened(action, transfer.getTransferId())) {
                switch (steps.take(action.compensation(), transfer)) {
                    case DONE -> {}
                    case LATER -> {
                        return transfer;
                    }
                    case REFUSED, GIVEN_UP -> {
                        return askOperator(transfer, action.compensation());
                    }
                    case TURNED -> throw new IllegalStateException("A compensation is what a saga turns for");
                }
            }
        }
        transaction.executeWithoutResult(status -> ifPending(transfer, this::undone));
        return direction.standing(transfer);
    }

    /** Another process that went back as well may have come to the end first. */
    private void ifPending(Transfer transfer, Consumer<Transfer> work) {
        Transfer locked = register.lock(transfer.getTransferId());
        if (locked.getState() == TransferState.PENDING) {
            work.accept(locked);
        }
    }

    /** Where nothing had happened there was nothing to undo: the transfer is refused, not reversed. */
    private void undone(Transfer transfer) {
        String id = transfer.getTransferId();
        Reason why = log.whyBack(id);
        boolean compensated = log.of(id).keySet().stream().anyMatch(Step::isCompensation);
        if (compensated) {
            register.reverse(transfer, why.sentence() + " What had moved was put back.");
        } else {
            register.reject(transfer, why);
        }
    }

    private Transfer askOperator(Transfer transfer, Step compensation) {
        String id = transfer.getTransferId();
        Reason why = new Reason(
                StuckSagas.KIND,
                compensation + " does not work: "
                        + log.of(id).get(compensation).reason().sentence());
        transaction.executeWithoutResult(status -> ifPending(transfer, locked -> register.needsOperator(locked, why)));
        return direction.standing(transfer);
    }
}
