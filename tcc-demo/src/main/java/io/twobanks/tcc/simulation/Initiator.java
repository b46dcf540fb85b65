package io.twobanks.tcc.simulation;

import io.twobanks.workbench.simulation.OneTransfer;
import io.twobanks.workbench.simulation.World;

/**
 * What the payer's bank does to make the transfer: a Try here, a Try there, and then it asks the coordinator to commit. After a crash
 * nobody goes on with it, and the coordinator's time-out ends it.
 */
final class Initiator {
    private static final long PATIENCE = 2_000;

    private final World world;
    private final Coordinator coordinator;
    private final ModelBank payer;
    private final ModelBank payee;
    private final OneTransfer books;
    private boolean isEnded;

    Initiator(World world, Coordinator coordinator, ModelBank payer, ModelBank payee, OneTransfer books) {
        this.world = world;
        this.coordinator = coordinator;
        this.payer = payer;
        this.payee = payee;
        this.books = books;
    }

    void begin() {
        Runnable begun = payer.inThisLife(() -> payer.tryPart(coordinator, this::freezing));
        world.send(payer, coordinator, "begin", () -> coordinator.beginTransaction(payer, begun));
    }

    private void freezing(boolean frozen) {
        if (frozen) {
            Runnable announced = payer.inThisLife(() -> end(true));
            Runnable refused = payer.inThisLife(() -> end(false));
            world.send(
                    payer,
                    payee,
                    "Try",
                    () -> payee.tryPart(coordinator, tried -> {
                        world.send(payee, payer, tried ? "tried" : "refused", tried ? announced : refused);
                    }));
            world.later(payer, PATIENCE, "no answer of bank B", () -> !isEnded, () -> end(false));
        } else {
            end(false);
        }
    }

    private void end(boolean bothTried) {
        isEnded = true;
        if (bothTried) {
            Runnable told = payer.inThisLife(() -> books.tell(true));
            world.send(payer, coordinator, "commit", () -> coordinator.commit(payer, told));
        } else {
            world.send(payer, coordinator, "roll back", coordinator::rollBack);
        }
    }
}
