package io.twobanks.at;

import io.twobanks.at.seata.LocalBranch;
import io.twobanks.common.account.Account;
import io.twobanks.common.account.Books;
import io.twobanks.common.fault.Faults;
import io.twobanks.common.peer.Amount;
import io.twobanks.common.peer.Reply;
import io.twobanks.common.problem.Refusal;
import io.twobanks.common.problem.Refused;
import io.twobanks.common.seata.Credited;
import java.util.Map;
import java.util.Optional;
import org.apache.seata.core.context.RootContext;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The payee's bank: one local transaction, which is a branch of the payer's global one. When it commits, Seata asks the
 * coordinator for the global locks of the rows that it has changed, writes their images into {@code undo_log}, and lets it.
 * A coordinator that has given the transaction up refuses the branch, so a credit that comes too late does not happen.
 *
 * <p>Guard {@code credit-once}: a row of its own says that the transfer was credited, in the same branch. Without it a request
 * that arrives twice makes two branches, and credits twice: to Seata both are as good.
 */
final class ReceiveTransfer {
    private final boolean once;
    private final Books books;
    private final ReceivedCreditMapper received;
    private final TransactionOperations transaction;
    private final Faults faults;

    ReceiveTransfer(
            Guards guards,
            Books books,
            ReceivedCreditMapper received,
            TransactionOperations transaction,
            Faults faults) {
        this.once = guards.creditOnce();
        this.books = books;
        this.received = received;
        this.transaction = transaction;
        this.faults = faults;
    }

    /** @param xid the global transaction; empty when the caller names none, which its guard allows */
    Reply credit(String transferId, Amount asked, Optional<String> xid) {
        xid.ifPresent(RootContext::bind);
        LocalBranch.watchedBy(new BranchPoints(faults, transferId, Point.CREDIT_REGISTERED, Point.CREDIT_LOGGED));
        try {
            faults.reach(Point.CREDIT_RECEIVED, transferId, Map.of("xid", xid.orElse("none")));
            creditOnce(transferId, asked, xid.orElse("none"));
            faults.reach(Point.CREDIT_COMMITTED, transferId);
            return Reply.ofDone();
        } catch (Refused refused) {
            return Reply.of(refused);
        } finally {
            LocalBranch.forget();
            RootContext.unbind();
        }
    }

    /** The row is a part of the branch: a rollback takes it away with the money. */
    private void creditOnce(String transferId, Amount asked, String xid) {
        try {
            transaction.executeWithoutResult(status -> {
                if (once) {
                    received.record(transferId, xid);
                }
                Account payee = books.lock(asked.account());
                books.credit(payee, transferId, asked.amount());
            });
        } catch (DuplicateKeyException again) {
            requireSame(transferId, xid);
        }
    }

    /** The same request a second time: it is done. The id of one transaction never comes in another. */
    private void requireSame(String transferId, String xid) {
        if (!xid.equals(received.xid(transferId))) {
            throw new Refused(Refusal.ID_REUSED, "Transfer " + transferId + " was credited in another transaction.");
        }
    }

    /** By the ledger. */
    Reply isCredited(String transferId) {
        return Credited.reply(books, transferId);
    }
}
