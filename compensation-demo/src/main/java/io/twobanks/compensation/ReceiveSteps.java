package io.twobanks.compensation;

import io.twobanks.common.account.Account;
import io.twobanks.common.account.Books;
import io.twobanks.common.fault.Faults;
import io.twobanks.common.problem.Reason;
import io.twobanks.common.problem.Refusal;
import io.twobanks.common.problem.Refused;
import io.twobanks.compensation.PeerBank.Amount;
import io.twobanks.compensation.PeerBank.Reply;
import io.twobanks.compensation.ReceivedStepMapper.Received;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The payee's bank: does what the payer's bank asks for, each step once, however often and in whatever order the requests
 * arrive. What it did stands in {@code received_step}, written in the same local transaction as the books; see
 * {@link StepInbox}.
 *
 * <p>Guard {@code idempotent-steps}: the step's row comes first, and who finds it there repeats the answer. Without it a
 * repeated request is done again. Guard {@code refuse-overtaken}: a take-back that finds no credit leaves the credit's row
 * behind as OVERTAKEN, and the credit that comes late finds it. Without it the late credit is done, and nobody will undo
 * it.
 */
final class ReceiveSteps {
    private static final Reason TOO_LATE =
            Reason.of(Refusal.ROLLED_BACK, "The payer's bank has taken the transfer back already.");

    private final Guards guards;
    private final Books books;
    private final StepInbox inbox;
    private final TransactionOperations transaction;
    private final Faults faults;

    ReceiveSteps(Guards guards, Books books, StepInbox inbox, TransactionOperations transaction, Faults faults) {
        this.guards = guards;
        this.books = books;
        this.inbox = inbox;
        this.transaction = transaction;
        this.faults = faults;
    }

    /** @return refused when this bank's account does not allow it, or the take-back was here first */
    Reply credit(String transferId, Amount asked) {
        faults.reach(Point.CREDIT_RECEIVED, transferId);
        Reply reply = transaction.execute(status -> creditOnce(transferId, asked));
        faults.reach(Point.CREDIT_COMMITTED, transferId);
        return reply;
    }

    private Reply creditOnce(String transferId, Amount asked) {
        try {
            Account payee = books.lock(asked.account());
            inbox.requireNew(transferId, asked);
            Received before = inbox.recordCredit(transferId, asked);
            if (before != null) {
                return reply(before);
            }
            books.credit(payee, transferId, asked.amount());
            return Reply.ofDone();
        } catch (Refused refused) {
            return reply(inbox.recordRefused(transferId, asked, refused));
        }
    }

    private static Reply reply(Received before) {
        return switch (before.outcome()) {
            case DONE -> Reply.ofDone();
            case REFUSED -> Reply.refused(before.reason());
            case OVERTAKEN -> Reply.refused(TOO_LATE);
        };
    }

    /** @return refused when the payee's account does not hold the money any more; nothing is recorded then */
    Reply takeBack(String transferId, Amount asked) {
        faults.reach(Point.TAKE_BACK_RECEIVED, transferId);
        Reply reply = tryTakeBack(transferId, asked);
        faults.reach(Point.TAKE_BACK_COMMITTED, transferId);
        return reply;
    }

    private Reply tryTakeBack(String transferId, Amount asked) {
        try {
            transaction.executeWithoutResult(status -> takeBackOnce(transferId, asked));
            return Reply.ofDone();
        } catch (Refused refused) {
            return Reply.refused(Reason.of(refused));
        }
    }

    /** The account's lock comes first: a credit that is being done is waited for, and seen. */
    private void takeBackOnce(String transferId, Amount asked) {
        books.hold(asked.account());
        if (inbox.isCredited(transferId, asked)) {
            if (inbox.recordTakeBack(transferId, asked)) {
                books.takeBack(books.lock(asked.account()), transferId, asked.amount());
            }
        } else if (guards.refuseOvertaken()) {
            inbox.recordOvertaken(transferId, asked);
        }
    }
}
