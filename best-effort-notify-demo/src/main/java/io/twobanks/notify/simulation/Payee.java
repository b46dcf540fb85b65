package io.twobanks.notify.simulation;

import io.twobanks.workbench.simulation.Node;
import io.twobanks.workbench.simulation.OneTransfer;
import io.twobanks.workbench.simulation.World;

/** Bank B: credits once what it is told, and asks bank A for what it was not told. */
final class Payee extends Node {
    private static final long ROUND = 10_000;
    private static final int ROUNDS = 12;

    private final World world;
    private final OneTransfer books;
    private final boolean hasInbox;
    private final boolean asks;
    private Payer payer;
    private boolean isKnown;
    private int rounds;

    Payee(World world, OneTransfer books, boolean hasInbox, boolean asks) {
        super("bank B");
        this.world = world;
        this.books = books;
        this.hasInbox = hasInbox;
        this.asks = asks;
    }

    void knows(Payer other) {
        payer = other;
    }

    @Override
    protected void begin() {
        rounds = 0;
        if (asks) {
            world.later(this, ROUND, "time to ask", () -> !isKnown && rounds < ROUNDS, this::ask);
        }
    }

    void receive() {
        if (!isKnown || !hasInbox) {
            isKnown = true;
            books.credit();
        }
    }

    /** It stops when nothing can come any more: a story has an end. */
    private void ask() {
        rounds++;
        world.send(this, payer, "what has been paid?", () -> {
            if (payer.hasPaid()) {
                world.send(payer, this, "this payment", this::receive);
            }
        });
        world.later(this, ROUND, "time to ask", () -> !isKnown && rounds < ROUNDS, this::ask);
    }
}
