package io.twobanks.outbox.desk;

import io.twobanks.common.desk.CaseFile;
import io.twobanks.common.desk.CaseKind;
import io.twobanks.common.desk.DeskItem;
import io.twobanks.common.desk.DeskItem.Action;
import io.twobanks.common.desk.Repair;
import io.twobanks.common.outcome.Credit;
import io.twobanks.common.transfer.Transfer;
import io.twobanks.common.transfer.TransferRegister;
import io.twobanks.common.transfer.TransferState;
import io.twobanks.outbox.log.Kind;
import io.twobanks.outbox.log.Outbox;
import io.twobanks.outbox.log.Outbox.Look;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.transaction.support.TransactionOperations;

/**
 * At the payer's bank: a transfer whose message was tried often enough. It may have arrived all the same, so this bank never refunds by
 * itself: the parked credit becomes its own cancellation, and what the payee's bank answers decides.
 */
public final class UndeliverableCases implements CaseKind {
    public static final String KIND = "undeliverable";
    static final Action RETRY = new Action("retry", "Sends the message again, from the first attempt.");
    static final Action REFUND = new Action(
            "refund",
            "Asks the payee's bank not to credit it any more. When it says so, the payer has the money back; when it has"
                    + " credited it before, the transfer is complete.");

    private static final String SENT_AGAIN = "the message is sent again";
    private static final String CANCELLED = "the payee's bank is asked not to credit it";

    private final TransferRegister register;
    private final Outbox outbox;
    private final ResolveParked resolve;
    private final CaseFile file;
    private final Runnable hint;
    private final TransactionOperations transaction;

    /** @param hint tells a relay that there is something new */
    public UndeliverableCases(
            TransferRegister register,
            Outbox outbox,
            ResolveParked resolve,
            CaseFile file,
            Runnable hint,
            TransactionOperations transaction) {
        this.register = register;
        this.outbox = outbox;
        this.resolve = resolve;
        this.file = file;
        this.hint = hint;
        this.transaction = transaction;
    }

    @Override
    public Stream<DeskItem> open() {
        return register.waiting().stream()
                .filter(UndeliverableCases::isUndeliverable)
                .map(this::item);
    }

    @Override
    public Optional<DeskItem> find(String id) {
        return register.find(id)
                .filter(transfer -> isUndeliverable(transfer) || wasHere(id))
                .map(this::item);
    }

    static boolean isUndeliverable(Transfer transfer) {
        return transfer.getState() == TransferState.NEEDS_OPERATOR
                && transfer.getReason().kind().equals(KIND);
    }

    private boolean wasHere(String id) {
        return file.done(id).stream()
                .map(Repair::outcome)
                .anyMatch(outcome -> List.of(SENT_AGAIN, CANCELLED).contains(outcome) || ResolveParked.notes(outcome));
    }

    private DeskItem item(Transfer transfer) {
        String id = transfer.getTransferId();
        List<Look> messages = outbox.of(id);
        String[] evidence = messages.stream().map(Look::sentence).toArray(String[]::new);
        if (!isUndeliverable(transfer)) {
            return file.notWaiting(transfer, evidence);
        }
        boolean isParkedCredit = messages.stream().anyMatch(Look::isParkedCredit);
        return file.waiting(
                id,
                KIND,
                transfer.getReason().sentence(),
                transfer.getUpdatedAt(),
                isParkedCredit ? List.of(RETRY, REFUND, ResolveParked.ACTION) : List.of(RETRY),
                evidence);
    }

    @Override
    public void act(String id, String action) {
        if (action.equals(ResolveParked.ACTION.action())) {
            resolve.act(id);
        } else {
            sendAnew(id, action);
        }
        hint.run();
    }

    private void sendAnew(String id, String action) {
        transaction.executeWithoutResult(status -> {
            Transfer locked = register.lock(id);
            if (isUndeliverable(locked)) { // Else somebody was faster.
                boolean cancels = action.equals(REFUND.action());
                int changed =
                        cancels ? outbox.turn(id, Kind.CANCEL, Credit.of(locked).json()) : outbox.resumeOwn(id);
                if (changed > 0) {
                    register.reopen(locked);
                    file.note(id, action, cancels ? CANCELLED : SENT_AGAIN);
                }
            }
        });
    }
}
