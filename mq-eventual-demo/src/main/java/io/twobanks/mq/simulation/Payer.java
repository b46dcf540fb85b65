package io.twobanks.mq.simulation;

import io.twobanks.workbench.simulation.Node;
import io.twobanks.workbench.simulation.OneTransfer;
import io.twobanks.workbench.simulation.World;

/** Bank A: pays when the broker has the half message. What it has done, or never will, it reads in its log when it is asked. */
final class Payer extends Node {
    private static final long PATIENCE = 1_000;
    private static final int UNKNOWN_AT_MOST = 2;

    private enum Log {
        NONE,
        PAID,
        GIVEN_UP
    }

    private final World world;
    private final Broker broker;
    private final OneTransfer books;
    private final boolean logWithDebit;
    private final boolean checkReadsLog;
    private Log log = Log.NONE;
    private int unknown;
    private boolean isAsked;
    private boolean waits;

    Payer(World world, Broker broker, OneTransfer books, boolean logWithDebit, boolean checkReadsLog) {
        super("bank A");
        this.world = world;
        this.broker = broker;
        this.books = books;
        this.logWithDebit = logWithDebit;
        this.checkReadsLog = checkReadsLog;
    }

    /** The client asks once; after a crash only the check-back brings it to an end. */
    @Override
    protected void begin() {
        waits = !isAsked;
        if (!isAsked) {
            isAsked = true;
            Runnable kept = inThisLife(this::payIfStillWaiting);
            world.send(this, broker, "half message", () -> broker.keepHalf(this, kept));
            world.later(this, PATIENCE, "no broker took the message", () -> waits, this::refuse);
        }
    }

    private void payIfStillWaiting() {
        if (waits) {
            waits = false;
            world.step(this, logWithDebit ? "commits debit and log" : "commits the log", this::pay);
        }
    }

    private void pay() {
        if (log != Log.NONE) {
            return;
        }
        log = Log.PAID;
        if (logWithDebit) {
            debit();
        } else {
            world.step(this, "commits the debit", this::debit);
        }
    }

    private void debit() {
        books.debit();
        world.send(this, broker, "COMMIT", () -> broker.end(Broker.Answer.COMMIT));
    }

    private void refuse() {
        waits = false;
        books.tell(false);
    }

    /** ROLLBACK only when the log says GIVEN_UP: from then on the local transaction cannot commit any more. */
    Broker.Answer answerCheck() {
        if (!checkReadsLog || log == Log.PAID) {
            return Broker.Answer.COMMIT;
        }
        if (log == Log.NONE && ++unknown > UNKNOWN_AT_MOST) {
            log = Log.GIVEN_UP;
        }
        return log == Log.GIVEN_UP ? Broker.Answer.ROLLBACK : Broker.Answer.UNKNOWN;
    }
}
