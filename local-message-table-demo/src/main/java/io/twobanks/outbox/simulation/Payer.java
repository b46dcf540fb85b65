package io.twobanks.outbox.simulation;

import io.twobanks.workbench.simulation.Node;
import io.twobanks.workbench.simulation.OneTransfer;
import io.twobanks.workbench.simulation.World;

/** Bank A: debits and writes the message, in one transaction. Without the guard it publishes first, and commits then. */
final class Payer extends Node {
    private final World world;
    private final Table table;
    private final Payee payee;
    private final OneTransfer books;
    private final boolean sameTransaction;
    private boolean isAsked;

    Payer(World world, Table table, Payee payee, OneTransfer books, boolean sameTransaction) {
        super("bank A");
        this.world = world;
        this.table = table;
        this.payee = payee;
        this.books = books;
        this.sameTransaction = sameTransaction;
    }

    /** The client asks once. */
    @Override
    protected void begin() {
        if (isAsked) {
            return;
        }
        isAsked = true;
        if (sameTransaction) {
            world.step(this, "commits debit and message", () -> {
                books.debit();
                table.write();
            });
        } else {
            world.step(this, "publishes", () -> {
                world.send(this, payee, "credit", payee::receive);
                world.step(this, "commits the debit", books::debit);
            });
        }
    }
}
