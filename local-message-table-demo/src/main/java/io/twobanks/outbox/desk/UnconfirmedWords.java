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

/**
 * At the payer's bank: a transfer that is complete on a person's word, and whose message was parked once more before the
 * payee's bank has said anything to it. It must not be forgotten: the payee may not have the money.
 */
public final class UnconfirmedWords implements CaseKind {
    public static final String KIND = "unconfirmed-word";

    private static final Action RETRY =
            new Action("retry", "Sends the message again, from the first attempt; the payee's bank takes it once.");
    private static final String SENT_AGAIN = "the message is sent again, to confirm a word";

    private final Outbox outbox;
    private final PersonsWord word;
    private final CaseFile file;
    private final Runnable hint;
    private final TransactionOperations transaction;

    /** @param hint tells a relay that there is something new */
    public UnconfirmedWords(
            Outbox outbox, PersonsWord word, CaseFile file, Runnable hint, TransactionOperations transaction) {
        this.outbox = outbox;
        this.word = word;
        this.file = file;
        this.hint = hint;
        this.transaction = transaction;
    }

    @Override
    public Stream<DeskItem> open() {
        return outbox.parkedThoughCompleted(SHOWN_AT_ONCE).stream()
                .filter(message -> word.isOpen(message.transferId()))
                .map(this::waiting);
    }

    @Override
    public Optional<DeskItem> find(String id) {
        return word.wasGiven(id) ? Optional.of(item(id)) : Optional.empty();
    }

    private DeskItem item(String id) {
        Optional<Look> parked = outbox.of(id).stream()
                .filter(message -> message.isParked() && message.kind() != Kind.OUTCOME)
                .filter(message -> word.isOpen(id))
                .findFirst();
        return parked.map(this::waiting)
                .orElseGet(() -> word.isOpen(id)
                        ? file.notWaiting(id, DeskItem.UNDER_WAY, "The payee's bank has still to confirm it.")
                        : file.settled(id, "The payee's bank has said what it knows of it."));
    }

    private DeskItem waiting(Look message) {
        return file.waiting(
                message.transferId(),
                KIND,
                "The transfer is COMPLETED on a person's word, and the payee's bank has not confirmed it.",
                message.dueAt(),
                List.of(RETRY),
                message.sentence());
    }

    @Override
    public void act(String id, String action) {
        transaction.executeWithoutResult(status -> {
            if (outbox.resumeOwn(id) > 0) {
                file.note(id, action, SENT_AGAIN);
            }
        });
        hint.run();
    }
}
