package io.twobanks.mq.desk;

import io.twobanks.common.desk.CaseKind;
import io.twobanks.common.desk.DeskItem;
import io.twobanks.common.desk.DeskItem.Action;
import io.twobanks.common.desk.Repairs;
import io.twobanks.mq.desk.RefusedMessages.RefusedMessage;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.transaction.support.TransactionOperations;

/** Messages that this bank has refused for good, see {@link PutAside}; each waits under its own id until a person has seen it. */
public final class RefusedMessageCases implements CaseKind {
    private static final String KIND = "refused-message";
    private static final Action DISCARD =
            new Action("discard", "Takes it off the desk; nothing was booked for it, and nothing will be.");

    private final RefusedMessages refused;
    private final Repairs repairs;
    private final TransactionOperations transaction;
    private final Clock clock;

    public RefusedMessageCases(
            RefusedMessages refused, Repairs repairs, TransactionOperations transaction, Clock clock) {
        this.refused = refused;
        this.repairs = repairs;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Stream<DeskItem> open() {
        return refused.open(SHOWN_AT_ONCE).stream().map(this::item);
    }

    @Override
    public Optional<DeskItem> find(String messageId) {
        return Optional.ofNullable(refused.find(messageId)).map(this::item);
    }

    /** What it says of a transfer is not believed: it waits under no transfer's id. */
    private DeskItem item(RefusedMessage message) {
        boolean open = message.settledAt() == null;
        return new DeskItem(
                message.messageId(),
                null,
                open ? KIND : DeskItem.RESOLVED,
                "A message in " + message.topic() + " was refused: " + message.why(),
                open ? message.arrivedAt() : null,
                List.of("Message: " + message.body()),
                open ? List.of(DISCARD) : List.of(),
                repairs.of(message.messageId()));
    }

    @Override
    public void act(String messageId, String action) {
        transaction.executeWithoutResult(status -> {
            if (refused.settle(messageId, clock.instant()) == 1) {
                repairs.note(messageId, action, "a person has seen it");
            }
        });
    }
}
