package io.twobanks.mq.simulation;

import io.twobanks.workbench.simulation.Node;
import io.twobanks.workbench.simulation.World;

/** Keeps the half message, asks what became of it, and shows it to the payee's bank until that acknowledges it. */
final class Broker extends Node {
    private static final long CHECK = 3_000;
    private static final long REDELIVER = 1_000;

    /** What a check-back is answered with. */
    enum Answer {
        COMMIT,
        ROLLBACK,
        UNKNOWN
    }

    private enum Message {
        NONE,
        HALF,
        VISIBLE,
        GONE
    }

    private final World world;
    private final Payee payee;
    private Payer payer;
    private Message message = Message.NONE;

    Broker(World world, Payee payee) {
        super("broker");
        this.world = world;
        this.payee = payee;
    }

    @Override
    protected void begin() {
        switch (message) {
            case HALF ->
                world.later(this, CHECK, "the half message is old", () -> message == Message.HALF, this::check);
            case VISIBLE -> world.step(this, "delivers what is not acknowledged", this::deliver);
            case NONE, GONE -> {
                // Nothing is to be done.
            }
        }
    }

    /** @param kept told when it is on disk */
    void keepHalf(Payer sender, Runnable kept) {
        if (message == Message.NONE) {
            payer = sender;
            message = Message.HALF;
            world.later(this, CHECK, "the half message is old", () -> message == Message.HALF, this::check);
        }
        world.send(this, sender, "half message kept", kept);
    }

    void end(Answer answer) {
        if (message == Message.HALF && answer != Answer.UNKNOWN) {
            message = answer == Answer.COMMIT ? Message.VISIBLE : Message.GONE;
            deliver();
        }
    }

    private void check() {
        world.send(this, payer, "check-back", () -> {
            Answer answer = payer.answerCheck();
            world.send(payer, this, "answers " + answer, () -> end(answer));
        });
        world.later(this, CHECK, "the half message is old", () -> message == Message.HALF, this::check);
    }

    private void deliver() {
        if (message == Message.VISIBLE) {
            world.send(this, payee, "credit", () -> payee.receive(this));
            world.later(this, REDELIVER, "no acknowledgement", () -> message == Message.VISIBLE, this::deliver);
        }
    }

    void acknowledged() {
        message = Message.GONE;
    }
}
