package io.twobanks.outbox.desk;

import io.twobanks.common.desk.CaseFile;
import io.twobanks.common.desk.DeskItem.Action;
import io.twobanks.common.outcome.Credit;
import io.twobanks.common.problem.NotPossible;
import io.twobanks.common.transfer.Transfer;
import io.twobanks.common.transfer.TransferRegister;
import io.twobanks.outbox.desk.AskPayee.Answer;
import io.twobanks.outbox.log.Kind;
import io.twobanks.outbox.log.Outbox;
import org.springframework.transaction.support.TransactionOperations;

/**
 * A person at the payer's bank knows that the payee has the money of a parked message. The payee's bank is asked, and what its
 * ledger says decides. Where it does not answer, the word of the person completes the transfer ({@link PersonsWord}), and the message is
 * sent on: the payee's bank takes it once, so a true word is confirmed and a wrong one comes true; what it refuses comes
 * back to the desk. So no word moves money, or keeps it from moving.
 *
 * <p>That the payee does <em>not</em> have it is nobody's to say: it may still get it. Only the payee's bank can promise that it will
 * not, and the action {@code refund} asks for just that.
 */
public final class ResolveParked {
    static final Action ACTION = new Action(
            "resolve",
            "You know that the payee has the money. The payee's bank is asked, and its books decide. Only when it does not"
                    + " answer your word completes the transfer; it is recorded as yours, and the message is sent on, so that the"
                    + " payee's bank confirms it later, or credits it then, once.");

    private static final String BOOKS_SAY = "the payee's bank has credited it, by its books";

    private final TransferRegister register;
    private final Outbox outbox;
    private final AskPayee payee;
    private final CaseFile file;
    private final TransactionOperations transaction;

    public ResolveParked(
            TransferRegister register,
            Outbox outbox,
            AskPayee payee,
            CaseFile file,
            TransactionOperations transaction) {
        this.register = register;
        this.outbox = outbox;
        this.payee = payee;
        this.file = file;
        this.transaction = transaction;
    }

    /** @throws NotPossible when the payee's bank says that it has not credited it, or something else */
    void act(String id) {
        Answer answer = payee.about(register.find(id).orElseThrow());
        if (answer == Answer.NOT_CREDITED) {
            throw NotPossible.now(
                    "not-credited",
                    "The payee's bank has not credited " + id + ", by its books.",
                    "Retry lets it credit it now; refund asks it not to, and gives the money back when it has promised that.");
        }
        transaction.executeWithoutResult(status -> {
            Transfer locked = register.lock(id);
            if (UndeliverableCases.isUndeliverable(locked)) { // Else somebody was faster.
                complete(locked, answer);
            }
        });
    }

    private void complete(Transfer locked, Answer answer) {
        String id = locked.getTransferId();
        boolean known = answer == Answer.CREDITED;
        int changed = known
                ? outbox.close(id)
                : outbox.turn(id, Kind.CREDIT, Credit.of(locked).json());
        if (changed > 0) {
            register.complete(locked);
            file.note(id, ACTION.action(), known ? BOOKS_SAY : PersonsWord.GIVEN);
        }
    }

    /** Whether this is what it notes. */
    static boolean notes(String outcome) {
        return outcome.equals(BOOKS_SAY) || outcome.equals(PersonsWord.GIVEN);
    }
}
