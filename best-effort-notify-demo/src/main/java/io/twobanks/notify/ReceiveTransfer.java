package io.twobanks.notify;

import io.swagger.v3.oas.annotations.Operation;
import io.twobanks.common.account.Account;
import io.twobanks.common.account.Books;
import io.twobanks.common.account.Leg;
import io.twobanks.common.fault.Faults;
import io.twobanks.common.inbox.Inbox;
import io.twobanks.common.inbox.Receipt;
import io.twobanks.common.outcome.Credit;
import io.twobanks.common.outcome.CreditReply;
import io.twobanks.common.peer.Partnership;
import io.twobanks.common.problem.Reason;
import io.twobanks.common.problem.Refusal;
import io.twobanks.notify.guard.CheckSignature;
import io.twobanks.notify.guard.Signatures;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * The payee's bank: its interface for notices. What the other bank has signed, and what is about an account of this bank, is credited
 * once, however often it comes ({@link Inbox}); the answer says what became of it, now or before. A refusal is final, and so
 * is a cancellation: who asks for the credit afterwards gets the same answer.
 */
@RestController
class ReceiveTransfer {
    private static final String CREDIT = "/notices/credit";
    private static final String CANCEL = "/notices/cancel";
    private static final Reason CANCELLED =
            Reason.of(Refusal.ROLLED_BACK, "The payer's bank has cancelled the credit before it was made.");

    private final CheckSignature guard;
    private final Inbox inbox;
    private final Books books;
    private final Partnership partnership;
    private final TransactionOperations transaction;
    private final Faults faults;

    ReceiveTransfer(
            CheckSignature guard,
            Inbox inbox,
            Books books,
            Partnership partnership,
            TransactionOperations transaction,
            Faults faults) {
        this.guard = guard;
        this.inbox = inbox;
        this.books = books;
        this.partnership = partnership;
        this.transaction = transaction;
        this.faults = faults;
    }

    @PostMapping(CREDIT)
    @Operation(summary = "For the other bank's notifier: it has paid, give the payee the money, once.")
    ResponseEntity<String> credit(
            @RequestBody(required = false) String body,
            @RequestHeader(name = Signatures.HEADER, required = false) String signature) {
        return guard.answer(
                CREDIT, body, signature, notice -> credit(Credit.read(notice)).json());
    }

    /**
     * Credits the payee, unless that was done or refused before.
     *
     * @return what became of it
     * @throws io.twobanks.common.inbox.IdReused when something else is known under the id
     */
    CreditReply credit(Credit credit) {
        partnership.requireOwn(credit.toAccount());
        String id = credit.transferId();
        faults.reach(Point.CREDIT_RECEIVED, id);
        Receipt receipt =
                transaction.execute(status -> inbox.once(credit.order(), Leg.CREDIT, payee -> book(payee, credit)));
        faults.reach(Point.CREDIT_COMMITTED, id);
        return CreditReply.of(id, receipt);
    }

    private void book(Account payee, Credit credit) {
        books.credit(payee, credit.transferId(), credit.amount());
        faults.reach(Point.CREDIT_UNCOMMITTED, credit.transferId());
    }

    @PostMapping(CANCEL)
    @Operation(
            summary = "For the other bank's notifier: do not give the payee the money any more, unless that is done.")
    ResponseEntity<String> cancel(
            @RequestBody(required = false) String body,
            @RequestHeader(name = Signatures.HEADER, required = false) String signature) {
        return guard.answer(
                CANCEL, body, signature, notice -> cancel(Credit.read(notice)).json());
    }

    private CreditReply cancel(Credit credit) {
        partnership.requireOwn(credit.toAccount());
        String id = credit.transferId();
        faults.reach(Point.CANCEL_RECEIVED, id);
        Receipt receipt = transaction.execute(status -> {
            books.hold(credit.toAccount());
            return inbox.refuse(credit.order(), Leg.CREDIT, CANCELLED);
        });
        faults.reach(Point.CANCEL_COMMITTED, id);
        return CreditReply.of(id, receipt);
    }
}
