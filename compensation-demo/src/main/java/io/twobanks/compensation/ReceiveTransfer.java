package io.twobanks.compensation;

import io.twobanks.common.account.Books;
import io.twobanks.common.account.Leg;
import io.twobanks.common.fault.Faults;
import io.twobanks.common.inbox.IdReused;
import io.twobanks.common.inbox.Inbox;
import io.twobanks.common.inbox.Order;
import io.twobanks.common.inbox.Receipt;
import io.twobanks.common.problem.Reason;
import io.twobanks.common.problem.Refused;
import io.twobanks.compensation.PeerBank.Amount;
import io.twobanks.compensation.PeerBank.Reply;
import io.twobanks.compensation.guard.RefuseOvertaken;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The payee's bank: does what the payer's bank asks for, each step once, however often and in whatever order the requests
 * arrive. What it did stands in {@code received_step}, written in the same local transaction as the books; see {@link Inbox}.
 */
final class ReceiveTransfer {
    private final Books books;
    private final Inbox inbox;
    private final RefuseOvertaken guard;
    private final TransactionOperations transaction;
    private final Faults faults;

    ReceiveTransfer(Books books, Inbox inbox, RefuseOvertaken guard, TransactionOperations transaction, Faults faults) {
        this.books = books;
        this.inbox = inbox;
        this.guard = guard;
        this.transaction = transaction;
        this.faults = faults;
    }

    /**
     * @return refused when this bank's account does not allow it, or the take-back was here first
     * @throws IdReused when the id stands for something else
     */
    Reply credit(String transferId, Amount asked) {
        faults.reach(Point.CREDIT_RECEIVED, transferId);
        Order order = asked.order(transferId);
        Receipt receipt = transaction.execute(
                status -> inbox.once(order, Leg.CREDIT, payee -> books.credit(payee, transferId, asked.amount())));
        faults.reach(Point.CREDIT_COMMITTED, transferId);
        return Reply.of(receipt);
    }

    /**
     * @return refused when the payee's account does not hold the money any more; nothing is recorded then
     * @throws IdReused when the id stands for something else
     */
    Reply takeBack(String transferId, Amount asked) {
        faults.reach(Point.TAKE_BACK_RECEIVED, transferId);
        Reply reply = tryTakeBack(asked.order(transferId));
        faults.reach(Point.TAKE_BACK_COMMITTED, transferId);
        return reply;
    }

    private Reply tryTakeBack(Order order) {
        try {
            transaction.executeWithoutResult(status -> takeBackOnce(order));
            return Reply.ofDone();
        } catch (IdReused other) {
            throw other;
        } catch (Refused refused) {
            return Reply.refused(Reason.of(refused));
        }
    }

    /** The account's lock comes first: a credit that is being done is waited for, and seen. */
    private void takeBackOnce(Order order) {
        books.hold(order.account());
        if (inbox.booked(order, Leg.CREDIT).isPresent()) {
            if (inbox.isFirst(order, Leg.TAKE_BACK)) {
                books.takeBack(books.lock(order.account()), order.transferId(), order.amount());
            }
        } else {
            guard.overtake(order);
        }
    }
}
