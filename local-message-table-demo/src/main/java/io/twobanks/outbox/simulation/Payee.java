package io.twobanks.outbox.simulation;

import io.twobanks.workbench.simulation.Node;
import io.twobanks.workbench.simulation.OneTransfer;

/** Bank B: credits and writes the message's key into its inbox, in one transaction. */
final class Payee extends Node {
    private final OneTransfer books;
    private final boolean hasInbox;
    private boolean isKnown;

    Payee(OneTransfer books, boolean hasInbox) {
        super("bank B");
        this.books = books;
        this.hasInbox = hasInbox;
    }

    @Override
    protected void begin() {
        // All that matters is in its tables.
    }

    void receive() {
        if (!isKnown || !hasInbox) {
            isKnown = true;
            books.credit();
        }
    }
}
