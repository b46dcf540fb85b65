package io.twobanks.notify.desk;

import io.twobanks.common.desk.CaseFile;
import io.twobanks.common.desk.CaseKind;
import io.twobanks.common.desk.DeskItem;
import io.twobanks.common.desk.DeskItem.Action;
import io.twobanks.common.transfer.Transfer;
import io.twobanks.common.transfer.TransferRegister;
import io.twobanks.common.transfer.TransferState;
import io.twobanks.notify.log.Notice.Wish;
import io.twobanks.notify.log.NoticeLog;
import io.twobanks.notify.log.NoticeLog.Attempt;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.transaction.support.TransactionOperations;

/**
 * At the payer's bank: a payment whose notice was given up, or that the other bank refuses. A notice that was given up may have
 * arrived all the same, so this bank never gives money back by itself: it asks the other bank to credit it no more, and what that
 * answers decides.
 */
public final class NoticeCases implements CaseKind {
    /** Each attempt has failed; nobody knows whether the other bank has credited it. */
    public static final String GIVEN_UP = "notice-given-up";

    /** The other bank has answered, and refuses it for good. */
    public static final String REFUSED = "refused-by-payee";

    private static final Set<String> KINDS = Set.of(GIVEN_UP, REFUSED);
    private static final Action NOTIFY =
            new Action("notify-again", "Tells the other bank again, from the first attempt.");
    private static final Action REFUND = new Action(
            "refund",
            "Asks the other bank not to credit it any more. When it says so, the payer has the money back; when it has"
                    + " credited it before, the transfer is complete.");

    private static final String TOLD_AGAIN = "the other bank is told again";
    private static final String CANCELLED = "the other bank is asked not to credit it";

    private final TransferRegister register;
    private final NoticeLog notices;
    private final CaseFile file;
    private final TransactionOperations transaction;
    private final Clock clock;

    public NoticeCases(
            TransferRegister register,
            NoticeLog notices,
            CaseFile file,
            TransactionOperations transaction,
            Clock clock) {
        this.register = register;
        this.notices = notices;
        this.file = file;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Stream<DeskItem> open() {
        return register.waiting().stream().filter(NoticeCases::isOpen).map(this::item);
    }

    @Override
    public Optional<DeskItem> find(String id) {
        return register.find(id)
                .filter(transfer -> isOpen(transfer) || wasHere(id))
                .map(this::item);
    }

    private static boolean isOpen(Transfer transfer) {
        return transfer.getState() == TransferState.NEEDS_OPERATOR
                && KINDS.contains(transfer.getReason().kind());
    }

    private boolean wasHere(String id) {
        return file.done(id).stream()
                .anyMatch(repair -> List.of(TOLD_AGAIN, CANCELLED).contains(repair.outcome()));
    }

    private DeskItem item(Transfer transfer) {
        String id = transfer.getTransferId();
        String[] attempts = notices.attempts(id).stream().map(Attempt::sentence).toArray(String[]::new);
        if (isOpen(transfer)) {
            String kind = transfer.getReason().kind();
            return file.waiting(
                    id,
                    kind,
                    transfer.getReason().sentence(),
                    transfer.getUpdatedAt(),
                    kind.equals(REFUSED) ? List.of(REFUND) : List.of(NOTIFY, REFUND),
                    attempts);
        }
        return file.notWaiting(transfer, attempts);
    }

    @Override
    public void act(String id, String action) {
        boolean refund = action.equals(REFUND.action());
        transaction.executeWithoutResult(status -> {
            Transfer locked = register.lock(id);
            if (isOpen(locked)) { // Else somebody was faster.
                notices.note(id, clock.instant()); // The other bank can have asked before a notifier has heard of it.
                notices.tellAnew(id, refund ? Wish.CANCEL : Wish.CREDIT, clock.instant());
                register.reopen(locked);
                file.note(id, action, refund ? CANCELLED : TOLD_AGAIN);
            }
        });
    }
}
