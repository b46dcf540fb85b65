package io.twobanks.outbox.simulation;

import io.twobanks.workbench.simulation.Node;
import io.twobanks.workbench.simulation.World;

/** Claims the row, sends it, and marks it when bank B has acknowledged it. Between any two of these it can be slow. */
final class Relay extends Node {
    private static final long ROUND = 1_000;
    private static final int ROUNDS = 20;

    private final World world;
    private final Table table;
    private final Payee payee;
    private final boolean markAfter;
    private int rounds;

    Relay(String name, World world, Table table, Payee payee, boolean markAfter) {
        super(name);
        this.world = world;
        this.table = table;
        this.payee = payee;
        this.markAfter = markAfter;
    }

    @Override
    protected void begin() {
        rounds = 0;
        world.step(this, "looks for what is due", this::round);
    }

    /** It stops when nothing can come any more: a story has an end. */
    private void round() {
        if (table.claim(world.now())) {
            world.step(this, "sends what it has claimed", this::send);
        }
        rounds++;
        world.later(this, ROUND, "the next round", () -> table.isToDo() && rounds < ROUNDS, this::round);
    }

    private void send() {
        if (!markAfter) {
            table.delivered();
        }
        Runnable acknowledged = inThisLife(table::delivered);
        world.send(this, payee, "credit", () -> {
            payee.receive();
            world.send(payee, this, "acknowledged", acknowledged);
        });
    }
}
