package io.twobanks.at.simulation;

import io.twobanks.workbench.simulation.Node;
import io.twobanks.workbench.simulation.World;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** One bank's part: its database changes a row at once, when the coordinator has taken the branch into the transaction. */
final class ModelBank extends Node {
    private final World world;
    private final Account account;

    ModelBank(String name, World world, Account account) {
        super(name);
        this.world = world;
        this.account = account;
    }

    @Override
    protected void begin() {
        // All that matters is in its tables.
    }

    Account account() {
        return account;
    }

    /**
     * Registers a branch, changes the row and writes the undo row; a crash in between leaves nothing of it.
     *
     * @param wanted asked under the row's lock whether there is still something to do
     * @param done told whether the change stands; never told when the branch could not be registered
     */
    void branch(Coordinator coordinator, int by, BooleanSupplier wanted, Consumer<Boolean> done) {
        Consumer<Integer> registered = answer(branch -> world.step(
                this, "local commit", () -> done.accept(!wanted.getAsBoolean() || account.change(by, branch))));
        world.send(this, coordinator, "register a branch", () -> coordinator.register(this, registered));
    }
}
