package io.twobanks.compensation.simulation;

import io.twobanks.workbench.simulation.Node;
import io.twobanks.workbench.simulation.OneTransfer;
import io.twobanks.workbench.simulation.World;

/** Bank A: debits, asks for the credit, and when no answer comes takes back what may have happened, the last step first. */
final class Payer extends Node {
    private static final long PATIENCE = 1_000;
    private static final int ATTEMPTS = 2;

    private enum Saga {
        NONE,
        DEBITED,
        TAKING_BACK,
        ENDED
    }

    private final World world;
    private final Payee payee;
    private final OneTransfer books;
    private final boolean durableLog;
    private Saga saga = Saga.NONE;
    private int attempts;

    Payer(World world, Payee payee, OneTransfer books, boolean durableLog) {
        super("bank A");
        this.world = world;
        this.payee = payee;
        this.books = books;
        this.durableLog = durableLog;
    }

    @Override
    protected void begin() {
        if (!durableLog && saga != Saga.NONE) {
            return; // What was only remembered is forgotten.
        }
        switch (saga) {
            case NONE -> world.step(this, "debit", this::debit);
            case DEBITED -> askForCredit();
            case TAKING_BACK -> takeBack();
            case ENDED -> {
                // Nothing is left to do.
            }
        }
    }

    private void debit() {
        saga = Saga.DEBITED;
        books.debit();
        world.step(this, "asks for the credit", this::askForCredit);
    }

    private void askForCredit() {
        if (saga != Saga.DEBITED) {
            return;
        }
        attempts++;
        world.send(this, payee, "credit", () -> {
            boolean done = payee.credit();
            world.send(payee, this, done ? "credited" : "refused", done ? this::complete : this::refund);
        });
        world.later(this, PATIENCE, "no answer to the credit", () -> saga == Saga.DEBITED, this::giveUpOrAgain);
    }

    private void giveUpOrAgain() {
        if (attempts >= ATTEMPTS) {
            saga = Saga.TAKING_BACK;
            world.step(this, "asks to take the credit back", this::takeBack);
        } else {
            askForCredit();
        }
    }

    private void takeBack() {
        if (saga != Saga.TAKING_BACK) {
            return;
        }
        world.send(this, payee, "take back", () -> {
            payee.takeBack();
            world.send(payee, this, "taken back", this::refund);
        });
        world.later(this, PATIENCE, "no answer to the taking back", () -> saga == Saga.TAKING_BACK, this::takeBack);
    }

    private void complete() {
        if (saga == Saga.DEBITED) {
            saga = Saga.ENDED;
            books.tell(true);
        }
    }

    private void refund() {
        if (saga != Saga.ENDED) {
            saga = Saga.ENDED;
            books.refund();
            books.tell(false);
        }
    }
}
