package io.twobanks.outbox.desk;

import io.twobanks.common.desk.CaseFile;
import io.twobanks.common.desk.CaseKind;
import io.twobanks.common.desk.DeskItem;
import io.twobanks.common.desk.DeskItem.Action;
import io.twobanks.outbox.log.Kind;
import io.twobanks.outbox.log.Outbox;
import io.twobanks.outbox.log.Outbox.Look;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.transaction.support.TransactionOperations;

/** At the payee's bank: an outcome that the payer's bank has not acknowledged. Its transfer is the other bank's, and waits there. */
public final class UntoldOutcomes implements CaseKind {
    public static final String KIND = "untold-outcome";
    static final Action RETRY = new Action("retry", "Sends the outcome again, from the first attempt.");

    private static final String SENT_AGAIN = "the outcome is sent again";

    private final Outbox outbox;
    private final CaseFile file;
    private final Runnable hint;
    private final TransactionOperations transaction;

    /** @param hint tells a relay that there is something new */
    public UntoldOutcomes(Outbox outbox, CaseFile file, Runnable hint, TransactionOperations transaction) {
        this.outbox = outbox;
        this.file = file;
        this.hint = hint;
        this.transaction = transaction;
    }

    @Override
    public Stream<DeskItem> open() {
        return outbox.parkedOutcomes(SHOWN_AT_ONCE).stream().map(this::item);
    }

    @Override
    public Optional<DeskItem> find(String id) {
        return outbox.of(id).stream()
                .filter(message -> message.kind() == Kind.OUTCOME)
                .filter(message -> message.isParked() || wasSentAgain(id))
                .findFirst()
                .map(this::item);
    }

    private boolean wasSentAgain(String id) {
        return file.done(id).stream().anyMatch(repair -> repair.outcome().equals(SENT_AGAIN));
    }

    private DeskItem item(Look message) {
        String id = message.transferId();
        return message.isParked()
                ? file.waiting(
                        id,
                        KIND,
                        "The payer's bank has not acknowledged what became of it.",
                        message.dueAt(),
                        List.of(RETRY),
                        message.sentence())
                : file.notWaiting(
                        id, DeskItem.UNDER_WAY, "The outcome is on its way again, or has arrived.", message.sentence());
    }

    @Override
    public void act(String id, String action) {
        transaction.executeWithoutResult(status -> {
            if (outbox.resumeOutcome(id) > 0) {
                file.note(id, action, SENT_AGAIN);
            }
        });
        hint.run();
    }
}
