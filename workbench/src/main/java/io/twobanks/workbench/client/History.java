package io.twobanks.workbench.client;

import io.twobanks.workbench.check.Operation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What all clients of a scenario asked and were told. Many threads write it. */
public final class History {
    private final List<Operation> ended = new ArrayList<>();

    /** Adds an operation whose client has stopped asking. */
    synchronized void add(Operation operation) {
        ended.add(operation);
    }

    /** So far, in the order in which the requests were sent. */
    public synchronized List<Operation> operations() {
        return ended.stream()
                .sorted(Comparator.comparingLong(Operation::invokedAt))
                .toList();
    }
}
