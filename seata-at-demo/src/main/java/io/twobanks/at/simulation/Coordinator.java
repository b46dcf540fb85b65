package io.twobanks.at.simulation;

import io.twobanks.at.simulation.Account.Undone;
import io.twobanks.workbench.simulation.Node;
import io.twobanks.workbench.simulation.World;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Writes down the transaction, its branches and what is decided. A commit has nothing to do at the banks but to tidy up; a rollback
 * undoes the branches, the last one first, each as often as it takes.
 */
final class Coordinator extends Node {
    private static final long TIME_OUT = 6_000;
    private static final long AGAIN = 1_000;

    private enum State {
        NONE,
        BEGUN,
        COMMITTED,
        ROLLING_BACK,
        ROLLED_BACK,
        STUCK
    }

    private final World world;
    private final List<ModelBank> branches = new ArrayList<>();
    private State state = State.NONE;
    private int left;

    Coordinator(World world) {
        super("coordinator");
        this.world = world;
    }

    @Override
    protected void begin() {
        if (state == State.BEGUN) {
            awaitTimeOut();
        } else if (state == State.ROLLING_BACK) {
            world.step(this, "goes on with the rollback", this::undoLast);
        }
    }

    /** Whether a person has to look at it: a row could not be put back. */
    boolean isStuck() {
        return state == State.STUCK;
    }

    void beginTransaction(Node initiator, Runnable begun) {
        if (state == State.NONE) {
            state = State.BEGUN;
            awaitTimeOut();
            world.send(this, initiator, "begun", begun);
        }
    }

    private void awaitTimeOut() {
        world.later(this, TIME_OUT, "the transaction's time-out", () -> state == State.BEGUN, this::rollBack);
    }

    /** A request that comes twice is two branches. One that comes after the decision is refused. */
    void register(ModelBank bank, Consumer<Integer> registered) {
        if (state == State.BEGUN) {
            int branch = branches.size();
            branches.add(bank);
            world.send(this, bank, "registered", () -> registered.accept(branch));
        }
    }

    /** @param decided told when it is written down */
    void commit(Node initiator, Runnable decided) {
        if (state == State.BEGUN) {
            state = State.COMMITTED;
            for (int branch = 0; branch < branches.size(); branch++) {
                tidyUp(branch);
            }
        }
        if (state == State.COMMITTED) {
            world.send(this, initiator, "commits", decided);
        }
    }

    /** An undo row that is left behind harms nobody: so this is said once. */
    private void tidyUp(int branch) {
        ModelBank bank = branches.get(branch);
        world.send(this, bank, "delete the undo row", () -> bank.account().forget(branch));
    }

    void rollBack() {
        if (state == State.BEGUN) {
            state = State.ROLLING_BACK;
            left = branches.size();
            undoLast();
        }
    }

    private void undoLast() {
        if (left == 0) {
            state = State.ROLLED_BACK;
            return;
        }
        int branch = left - 1;
        ModelBank bank = branches.get(branch);
        world.send(this, bank, "undo", () -> {
            Undone undone = bank.account().undo(branch);
            world.send(bank, this, undone == Undone.DONE ? "undone" : "cannot be undone", () -> hear(branch, undone));
        });
        world.later(this, AGAIN, "undo again", () -> state == State.ROLLING_BACK && left == branch + 1, this::undoLast);
    }

    private void hear(int branch, Undone undone) {
        if (state != State.ROLLING_BACK || left != branch + 1) {
            return;
        }
        if (undone == Undone.REFUSED) {
            state = State.STUCK;
        } else {
            left = branch;
            undoLast();
        }
    }
}
