package io.twobanks.workbench.client;

import io.twobanks.checker.Operation;
import io.twobanks.checker.Operation.Answer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What all clients of a scenario asked and were told. Many threads write it. */
public final class History {
    private final List<Asked> ended = new ArrayList<>();

    /**
     * Adds an operation whose client has stopped asking.
     *
     * @param mayAskAgain whether it was refused with the words that the same id may be sent again
     */
    synchronized void add(Operation operation, boolean mayAskAgain) {
        ended.add(new Asked(operation, mayAskAgain));
    }

    /**
     * So far, in the order in which the requests were sent. Who was told "not now, ask again with this id" knows that
     * nothing moved, unless the id was sent again: then how the transfer ends is what the others were told. Who was told so
     * after the transfer was done was told a lie.
     */
    public synchronized List<Operation> operations() {
        return ended.stream()
                .map(this::asKnownNow)
                .sorted(Comparator.comparingLong(Operation::invokedAt))
                .toList();
    }

    private Operation asKnownNow(Asked asked) {
        return asked.mayAskAgain && wasSentAgain(asked) && !wasDoneBefore(asked)
                ? asked.operation.as(Answer.INFO)
                : asked.operation;
    }

    private boolean wasSentAgain(Asked asked) {
        return others(asked).findAny().isPresent();
    }

    private boolean wasDoneBefore(Asked asked) {
        return others(asked)
                .filter(other -> other.answer() == Answer.OK)
                .anyMatch(done -> done.answeredAt() < asked.operation.invokedAt());
    }

    private Stream<Operation> others(Asked asked) {
        return ended.stream()
                .filter(other -> other != asked && other.id().equals(asked.id()))
                .map(Asked::operation);
    }

    private record Asked(Operation operation, boolean mayAskAgain) {
        private String id() {
            return operation.transferId();
        }
    }
}
