package io.twobanks.outbox;

import io.twobanks.common.account.Books;
import io.twobanks.common.account.Leg;
import io.twobanks.common.fault.Faults;
import io.twobanks.common.inbox.Inbox;
import io.twobanks.common.inbox.Receipt;
import io.twobanks.common.outcome.Credit;
import io.twobanks.common.outcome.CreditReply;
import io.twobanks.common.problem.Reason;
import io.twobanks.common.problem.Refusal;
import io.twobanks.common.problem.Refused;
import io.twobanks.outbox.log.Kind;
import io.twobanks.outbox.log.Outbox;
import io.twobanks.outbox.peer.PeerBank.Credited;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The payee's bank: gives the payee the money, once, however often the message comes, and writes what became of it into its own outbox.
 * All of it is one local transaction: the row of the {@link Inbox}, the credit, and the message back. When this returns, the
 * payer's bank can take its message for delivered; the outcome comes by itself.
 */
final class ReceiveTransfer {
    private static final Reason CANCELLED =
            Reason.of(Refusal.ROLLED_BACK, "The payer's bank has cancelled it before it was credited.");

    private final Books books;
    private final Inbox inbox;
    private final Outbox outbox;
    private final Runnable hint;
    private final TransactionOperations transaction;
    private final Faults faults;

    /** @param hint tells a relay that there is something new */
    ReceiveTransfer(
            Books books, Inbox inbox, Outbox outbox, Runnable hint, TransactionOperations transaction, Faults faults) {
        this.books = books;
        this.inbox = inbox;
        this.outbox = outbox;
        this.hint = hint;
        this.transaction = transaction;
        this.faults = faults;
    }

    /**
     * Credits the payee, unless that was done or refused before.
     *
     * @throws Refused when something else is known under the id
     */
    void credit(Credit credit) {
        String id = credit.transferId();
        faults.reach(Point.CREDIT_RECEIVED, id);
        transaction.executeWithoutResult(status -> {
            answer(id, inbox.once(credit.order(), Leg.CREDIT, payee -> books.credit(payee, id, credit.amount())));
            faults.reach(Point.CREDIT_UNCOMMITTED, id);
        });
        faults.reach(Point.CREDIT_COMMITTED, id);
        hint.run();
    }

    /** Sees to it that the credit never happens, unless it has: a credit that comes later finds the row in the inbox. */
    void cancel(Credit credit) {
        String id = credit.transferId();
        faults.reach(Point.CANCEL_RECEIVED, id);
        transaction.executeWithoutResult(status -> {
            books.hold(credit.toAccount());
            answer(id, inbox.refuse(credit.order(), Leg.CREDIT, CANCELLED));
        });
        faults.reach(Point.CANCEL_COMMITTED, id);
        hint.run();
    }

    /** What the ledger says of it, whatever the inbox does; for a person at the payer's bank. */
    Credited credited(String transferId) {
        return books.entriesOf(transferId).stream()
                .filter(entry -> entry.getLeg() == Leg.CREDIT)
                .findFirst()
                .map(entry -> new Credited(transferId, entry.getAccountId(), entry.getDelta()))
                .orElse(new Credited(transferId, null, null));
    }

    /** Who asks again is answered again: the answer before may not have arrived. */
    private void answer(String id, Receipt receipt) {
        if (outbox.write(id, Kind.OUTCOME, CreditReply.of(id, receipt).json()) == 0) {
            outbox.answerAgain(id);
        }
    }
}
