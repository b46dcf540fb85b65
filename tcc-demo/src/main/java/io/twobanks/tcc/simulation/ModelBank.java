package io.twobanks.tcc.simulation;

import io.twobanks.common.problem.Refused;
import io.twobanks.tcc.branch.OncePerPart;
import io.twobanks.tcc.branch.Part;
import io.twobanks.workbench.simulation.Node;
import io.twobanks.workbench.simulation.World;
import java.util.function.Consumer;

/** One bank's part: it registers a branch at the coordinator, tries, and later confirms or cancels as often as it is told to. */
final class ModelBank extends Node {
    private final World world;
    private final Part part;
    private final OncePerPart once;
    private final Work work;

    /** What the three steps do in the books. */
    record Work(Runnable tries, Runnable confirms, Runnable cancels) {}

    ModelBank(String name, World world, Part part, OncePerPart once, Work work) {
        super(name);
        this.world = world;
        this.part = part;
        this.once = once;
        this.work = work;
    }

    @Override
    protected void begin() {
        // All that matters is in its tables.
    }

    /** @param done told with whether the Try has succeeded; never told when the branch could not be registered */
    void tryPart(Coordinator coordinator, Consumer<Boolean> done) {
        Runnable registered = inThisLife(() -> world.step(this, "Try", () -> done.accept(tried())));
        world.send(this, coordinator, "register a branch", () -> coordinator.register(this, registered));
    }

    private boolean tried() {
        try {
            once.tried(part, work.tries());
            return true;
        } catch (Refused tooLate) {
            return false;
        }
    }

    void confirm() {
        once.confirmed(part, work.confirms());
    }

    void cancel() {
        once.cancelled(part, work.cancels());
    }
}
