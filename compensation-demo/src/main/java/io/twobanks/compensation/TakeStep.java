package io.twobanks.compensation;

import io.twobanks.common.account.Account;
import io.twobanks.common.account.Books;
import io.twobanks.common.account.LedgerEntry;
import io.twobanks.common.account.Leg;
import io.twobanks.common.fault.Faults;
import io.twobanks.common.feign.FeignWords;
import io.twobanks.common.problem.Reason;
import io.twobanks.common.problem.Refused;
import io.twobanks.common.transfer.Transfer;
import io.twobanks.compensation.PeerBank.Amount;
import io.twobanks.compensation.PeerBank.Reply;
import io.twobanks.compensation.guard.RefundByDelta;
import io.twobanks.compensation.saga.Direction;
import io.twobanks.compensation.saga.SagaLog;
import io.twobanks.compensation.saga.SagaStep;
import io.twobanks.compensation.saga.Step;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/** Takes one step of a saga: writes that it begins, does it, writes that it is done. */
final class TakeStep {
    private static final Logger LOG = LoggerFactory.getLogger(TakeStep.class);

    private final Books books;
    private final PeerBank peer;
    private final SagaLog log;
    private final Direction direction;
    private final RefundByDelta refund;
    private final TransactionOperations transaction;
    private final Faults faults;

    TakeStep(
            Books books,
            PeerBank peer,
            SagaLog log,
            Direction direction,
            RefundByDelta refund,
            TransactionOperations transaction,
            Faults faults) {
        this.books = books;
        this.peer = peer;
        this.log = log;
        this.direction = direction;
        this.refund = refund;
        this.transaction = transaction;
        this.faults = faults;
    }

    /** What became of a step. */
    enum Result {
        DONE,
        REFUSED,
        /** It is not known, or did not work; to be tried again when its back-off is over. */
        LATER,
        /** The same, and it was tried often enough. */
        GIVEN_UP,
        /** It was not taken, because another process has turned or ended the saga meanwhile. */
        TURNED
    }

    /** Another process has turned or ended the saga: this step must not be taken any more. */
    private static final class Turned extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** @throws RuntimeException when even the log cannot be written; it holds what is known, and recovery goes on from it */
    Result take(Step step, Transfer transfer) {
        String id = transfer.getTransferId();
        SagaStep begun = log.begin(step, id);
        if (begun == null) {
            return Result.TURNED;
        }
        if (begun.state() != SagaStep.State.BEGUN) {
            return begun.state() == SagaStep.State.DONE ? Result.DONE : Result.REFUSED;
        }
        try {
            perform(step, transfer);
        } catch (Turned turned) {
            return Result.TURNED;
        } catch (Refused refused) {
            return refused(begun, id, refused);
        } catch (RuntimeException unknown) {
            LOG.info("{} of {} is not known to have happened: {}", step, id, unknown.toString());
            return log.failed(begun, id, noAnswer(unknown)) ? Result.LATER : Result.GIVEN_UP;
        }
        faults.reach(recorded(step), id);
        return Result.DONE;
    }

    /** The point at which the step is done and the log says so. */
    private static Point recorded(Step step) {
        return switch (step) {
            case DEBIT -> Point.DEBIT_AFTER;
            case CREDIT -> Point.CREDIT_AFTER;
            case TAKE_BACK -> Point.TAKE_BACK_AFTER;
            case REFUND -> Point.REFUND_AFTER;
        };
    }

    private static Reason noAnswer(RuntimeException unknown) {
        return new Reason("no-answer", FeignWords.of(unknown));
    }

    private void perform(Step step, Transfer transfer) {
        switch (step) {
            case DEBIT -> debit(transfer);
            case CREDIT -> credit(transfer);
            case TAKE_BACK -> takeBack(transfer);
            case REFUND -> refund(transfer);
        }
    }

    private void debit(Transfer transfer) {
        String id = transfer.getTransferId();
        faults.reach(Point.DEBIT_BEFORE, id);
        direction.whileForward(id, () -> debitOnce(transfer)).orElseThrow(Turned::new);
    }

    private boolean debitOnce(Transfer transfer) {
        String id = transfer.getTransferId();
        Account payer = books.lock(transfer.getFromAccount());
        boolean first = log.done(Step.DEBIT, id, payer.getBalance()) && !isBooked(Leg.DEBIT, id);
        if (first) {
            books.debit(payer, id, transfer.getAmount());
        }
        return first;
    }

    private void credit(Transfer transfer) {
        String id = transfer.getTransferId();
        ask(Point.CREDIT_SEND, id, () -> peer.credit(id, atPayee(transfer)));
        faults.reach(Point.CREDIT_ANSWERED, id);
        log.done(Step.CREDIT, id, null);
    }

    private void takeBack(Transfer transfer) {
        String id = transfer.getTransferId();
        ask(Point.TAKE_BACK_SEND, id, () -> peer.takeBack(id, atPayee(transfer)));
        faults.reach(Point.TAKE_BACK_ANSWERED, id);
        log.done(Step.TAKE_BACK, id, null);
    }

    private void refund(Transfer transfer) {
        String id = transfer.getTransferId();
        faults.reach(Point.REFUND_BEFORE, id);
        transaction.executeWithoutResult(status -> {
            Account payer = books.lock(transfer.getFromAccount());
            if (log.done(Step.REFUND, id, payer.getBalance()) && !isBooked(Leg.REFUND, id)) {
                refund.refund(payer, transfer, log.of(id).get(Step.DEBIT));
            }
        });
    }

    /** Then only the log's row is gone that said so. */
    private boolean isBooked(Leg leg, String transferId) {
        return books.entriesOf(transferId).stream().map(LedgerEntry::getLeg).anyMatch(leg::equals);
    }

    private static Amount atPayee(Transfer transfer) {
        return new Amount(transfer.getToAccount(), transfer.getAmount(), transfer.getCreatedAt());
    }

    /** @throws Refused when the other bank says that it has not done it and will not */
    private void ask(Point point, String transferId, Supplier<Reply> question) {
        AtomicReference<Reply> answer = new AtomicReference<>();
        faults.send(point, transferId, () -> answer.set(question.get()));
        Reply reply = answer.get();
        if (reply == null) {
            throw new IllegalStateException("No reply");
        }
        if (!reply.done()) {
            throw reply.reason().refused();
        }
    }

    /** A refused action will never happen; a refused compensation must, so it is tried again. */
    private Result refused(SagaStep begun, String transferId, Refused refused) {
        LOG.info("{} of {} is refused: {}", begun.step(), transferId, refused.getMessage());
        if (begun.step().isCompensation()) {
            return log.failed(begun, transferId, Reason.of(refused)) ? Result.LATER : Result.GIVEN_UP;
        }
        log.refused(begun.step(), transferId, Reason.of(refused));
        return Result.REFUSED;
    }
}
