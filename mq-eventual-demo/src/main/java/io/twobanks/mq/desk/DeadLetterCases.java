package io.twobanks.mq.desk;

import io.twobanks.common.desk.CaseFile;
import io.twobanks.common.desk.CaseKind;
import io.twobanks.common.desk.DeskItem;
import io.twobanks.common.desk.DeskItem.Action;
import io.twobanks.common.inbox.Receipt;
import io.twobanks.mq.desk.DeadLetters.DeadLetter;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.transaction.support.TransactionOperations;

/**
 * At the payee's bank: credits that failed until the broker put them aside. A person credits them now or sends them back;
 * each is safe to be done again, because a credit that has happened is not repeated, and its outcome may be told twice.
 */
public final class DeadLetterCases implements CaseKind {
    private static final String KIND = "dead-credit";
    private static final String WHAT =
            "The payer has paid, and the message that credits the payee failed until the broker put it aside.";
    private static final String RETRY = "retry";
    private static final String REFUND = "refund";
    private static final List<Action> OFFERED = List.of(
            new Action(RETRY, "Credits the payee now, and tells the payer's bank."),
            new Action(REFUND, "Refuses the credit for good; the payer's bank gives the money back."));

    /** What can be done with the body of such a message; each also tells the payer's bank what became of it. */
    public interface Credits {
        Receipt credit(String body);

        /** Sees to it that it is never credited, unless it has been. */
        Receipt refuse(String body);
    }

    private final DeadLetters dead;
    private final Credits credits;
    private final CaseFile file;
    private final TransactionOperations transaction;
    private final Clock clock;

    public DeadLetterCases(
            DeadLetters dead, Credits credits, CaseFile file, TransactionOperations transaction, Clock clock) {
        this.dead = dead;
        this.credits = credits;
        this.file = file;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Stream<DeskItem> open() {
        return dead.open(SHOWN_AT_ONCE).stream().map(this::item);
    }

    @Override
    public Optional<DeskItem> find(String transferId) {
        return Optional.ofNullable(dead.find(transferId)).map(this::item);
    }

    private DeskItem item(DeadLetter letter) {
        String message = "Message: " + letter.body();
        return letter.settledAt() != null
                ? file.settled(letter.transferId(), "The message was settled here.", message)
                : file.waiting(letter.transferId(), KIND, WHAT, letter.arrivedAt(), OFFERED, message);
    }

    @Override
    public void act(String transferId, String action) {
        String body = dead.find(transferId).body();
        Receipt receipt = REFUND.equals(action) ? credits.refuse(body) : credits.credit(body);
        transaction.executeWithoutResult(status -> {
            if (dead.settle(transferId, clock.instant()) == 1) {
                file.note(transferId, action, receipt.isDone() ? "the payee has it" : "it goes back");
            }
        });
    }
}
