package io.twobanks.notify.simulation;

import io.twobanks.workbench.simulation.Node;
import io.twobanks.workbench.simulation.World;

/** Tries so many times and no more; each attempt is written down before it is made. */
final class Notifier extends Node {
    private static final long INTERVAL = 1_000;
    private static final int ATTEMPTS = 3;

    private final World world;
    private final Payee payee;
    private boolean isNoted;
    private boolean isDelivered;
    private int attempts;

    Notifier(World world, Payee payee) {
        super("notifier");
        this.world = world;
        this.payee = payee;
    }

    @Override
    protected void begin() {
        if (isNoted) {
            world.step(this, "goes on with what is not delivered", this::attempt);
        }
    }

    void note() {
        if (!isNoted) {
            isNoted = true;
            world.step(this, "tries", this::attempt);
        }
    }

    private void attempt() {
        if (!isDelivered && attempts < ATTEMPTS) {
            attempts++;
            world.send(this, payee, "notice", () -> {
                payee.receive();
                world.send(payee, this, "received", () -> isDelivered = true);
            });
            world.later(this, INTERVAL, "no answer", () -> !isDelivered && attempts < ATTEMPTS, this::attempt);
        }
    }
}
