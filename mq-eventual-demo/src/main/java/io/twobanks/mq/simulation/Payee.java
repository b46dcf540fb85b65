package io.twobanks.mq.simulation;

import io.twobanks.workbench.simulation.Node;
import io.twobanks.workbench.simulation.OneTransfer;
import io.twobanks.workbench.simulation.World;

/** Bank B: credits and writes the transfer into its inbox in one transaction, and acknowledges the message then. */
final class Payee extends Node {
    private final World world;
    private final OneTransfer books;
    private final boolean dedupe;
    private final boolean acknowledgeAfter;
    private boolean isKnown;

    Payee(World world, OneTransfer books, boolean dedupe, boolean acknowledgeAfter) {
        super("bank B");
        this.world = world;
        this.books = books;
        this.dedupe = dedupe;
        this.acknowledgeAfter = acknowledgeAfter;
    }

    @Override
    protected void begin() {
        // All that matters is in its tables.
    }

    void receive(Broker broker) {
        if (!acknowledgeAfter) {
            acknowledge(broker);
        }
        world.step(this, "commits the credit", () -> {
            if (!isKnown || !dedupe) {
                isKnown = true;
                books.credit();
            }
            if (acknowledgeAfter) {
                acknowledge(broker);
            }
        });
    }

    private void acknowledge(Broker broker) {
        world.send(this, broker, "acknowledged", broker::acknowledged);
    }
}
