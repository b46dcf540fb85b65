package io.twobanks.tcc.simulation;

import io.twobanks.workbench.simulation.Node;
import io.twobanks.workbench.simulation.World;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes down the transaction, its branches and what is decided; calls Confirm or Cancel of each branch until it hears that it is done. */
final class Coordinator extends Node {
    private static final long TIME_OUT = 6_000;
    private static final long AGAIN = 1_000;

    private enum State {
        NONE,
        BEGUN,
        COMMITTING,
        ROLLING_BACK
    }

    private final World world;
    private final List<ModelBank> branches = new ArrayList<>();
    private final Set<Integer> done = new HashSet<>();
    private State state = State.NONE;

    Coordinator(World world) {
        super("coordinator");
        this.world = world;
    }

    @Override
    protected void begin() {
        switch (state) {
            case NONE -> {
                // Nothing is known here yet.
            }
            case BEGUN -> awaitTimeOut();
            case COMMITTING, ROLLING_BACK -> world.step(this, "goes on with phase two", this::phaseTwo);
        }
    }

    void beginTransaction(Node initiator, Runnable begun) {
        if (state == State.NONE) {
            state = State.BEGUN;
            awaitTimeOut();
            world.send(this, initiator, "begun", begun);
        }
    }

    private void awaitTimeOut() {
        world.later(
                this,
                TIME_OUT,
                "the transaction's time-out",
                () -> state == State.BEGUN,
                () -> decide(State.ROLLING_BACK));
    }

    /** A request that comes twice is two branches. */
    void register(ModelBank bank, Runnable registered) {
        if (state == State.BEGUN) {
            branches.add(bank);
            world.send(this, bank, "registered", registered);
        }
    }

    /** @param decided told when it is written down */
    void commit(Node initiator, Runnable decided) {
        decide(State.COMMITTING);
        if (state == State.COMMITTING) {
            world.send(this, initiator, "commits", decided);
        }
    }

    void rollBack() {
        decide(State.ROLLING_BACK);
    }

    private void decide(State what) {
        if (state == State.BEGUN) {
            state = what;
            phaseTwo();
        }
    }

    private void phaseTwo() {
        for (int branch = 0; branch < branches.size(); branch++) {
            if (!done.contains(branch)) {
                call(branch);
            }
        }
        world.later(this, AGAIN, "phase two again", () -> done.size() < branches.size(), this::phaseTwo);
    }

    private void call(int branch) {
        ModelBank bank = branches.get(branch);
        boolean commits = state == State.COMMITTING;
        world.send(this, bank, commits ? "Confirm" : "Cancel", () -> {
            if (commits) {
                bank.confirm();
            } else {
                bank.cancel();
            }
            world.send(bank, this, commits ? "confirmed" : "cancelled", () -> done.add(branch));
        });
    }
}
