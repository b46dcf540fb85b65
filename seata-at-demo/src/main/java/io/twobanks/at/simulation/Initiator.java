package io.twobanks.at.simulation;

import io.twobanks.workbench.simulation.World;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What the payer's bank does to make the transfer: its own branch, a request to the other bank, and then it asks the coordinator to
 * commit. After a crash nobody goes on with it, and the coordinator's time-out ends it.
 */
final class Initiator {
    private static final long PATIENCE = 2_000;

    private final World world;
    private final Set<String> without;
    private final Coordinator coordinator;
    private final ModelBank payer;
    private final ModelBank payee;
    private final Runnable meanwhile;
    private boolean isEnded;
    private boolean isToldDone;

    /** @param meanwhile what somebody does when the payer is debited */
    Initiator(
            World world,
            Set<String> without,
            Coordinator coordinator,
            ModelBank payer,
            ModelBank payee,
            Runnable meanwhile) {
        this.world = world;
        this.without = without;
        this.coordinator = coordinator;
        this.payer = payer;
        this.payee = payee;
        this.meanwhile = meanwhile;
    }

    boolean isToldDone() {
        return isToldDone;
    }

    void begin() {
        Consumer<Void> begun = payer.answer(nothing -> payer.branch(coordinator, -1, () -> true, this::debited));
        world.send(payer, coordinator, "begin", () -> coordinator.beginTransaction(payer, () -> begun.accept(null)));
    }

    private void debited(boolean stands) {
        if (!stands) {
            end(false);
            return;
        }
        meanwhile.run();
        Consumer<Boolean> answered = payer.answer(this::end);
        world.send(
                payer,
                payee,
                "credit",
                () -> credit(stood ->
                        world.send(payee, payer, stood ? "credited" : "refused", () -> answered.accept(stood))));
        world.later(payer, PATIENCE, "no answer of bank B", () -> !isEnded, () -> end(false));
    }

    /** At bank B. Without the transaction's id it is a local transaction, and for good. */
    private void credit(Consumer<Boolean> done) {
        if (without.contains(AtModel.PROPAGATE_XID)) {
            if (isFirst()) {
                payee.account().change(1);
            }
            done.accept(true);
        } else {
            payee.branch(coordinator, 1, this::isFirst, done);
        }
    }

    /** The row that says so is written and undone together with the money: so it is there when the money is. */
    private boolean isFirst() {
        return payee.account().balance() == 0 || without.contains(AtModel.CREDIT_ONCE);
    }

    private void end(boolean bothStand) {
        if (isEnded) {
            return;
        }
        isEnded = true;
        if (bothStand || without.contains(AtModel.ERRORS_REACH)) {
            Runnable told = payer.inThisLife(() -> isToldDone = true);
            world.send(payer, coordinator, "commit", () -> coordinator.commit(payer, told));
        } else {
            world.send(payer, coordinator, "roll back", coordinator::rollBack);
        }
    }
}
