package io.twobanks.notify.simulation;

import io.twobanks.workbench.simulation.Node;
import io.twobanks.workbench.simulation.OneTransfer;
import io.twobanks.workbench.simulation.World;

/** Bank A: pays, which is final, tells its notifier until that has noted it, and answers who asks. */
final class Payer extends Node {
    private static final long AGAIN = 1_000;

    private final World world;
    private final OneTransfer books;
    private final Notifier notifier;
    private boolean isPaid;
    private boolean isNoted;

    Payer(World world, OneTransfer books, Notifier notifier) {
        super("bank A");
        this.world = world;
        this.books = books;
        this.notifier = notifier;
    }

    @Override
    protected void begin() {
        if (isPaid) {
            world.step(this, "announces what is not noted", this::announce);
        } else {
            world.step(this, "pays", this::pay);
        }
    }

    private void pay() {
        isPaid = true;
        books.debit();
        world.step(this, "announces it", this::announce);
    }

    private void announce() {
        if (!isNoted) {
            world.send(this, notifier, "a payment", () -> {
                notifier.note();
                world.send(notifier, this, "noted", () -> isNoted = true);
            });
            world.later(this, AGAIN, "it is not noted", () -> !isNoted, this::announce);
        }
    }

    boolean hasPaid() {
        return isPaid;
    }
}
