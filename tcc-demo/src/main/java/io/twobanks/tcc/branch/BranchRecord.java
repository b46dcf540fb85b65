package io.twobanks.tcc.branch;

import io.twobanks.common.problem.Refusal;
import io.twobanks.common.problem.Refused;
import org.springframework.transaction.support.TransactionOperations;

/**
 * This bank's own record of its parts: a row for each, in the local transaction that freezes, moves or releases the money. Its
 * key is (transaction, side), and not the branch's number that Seata gives: a request that arrives twice is two branches to
 * Seata, and one part here. Nobody looks first and acts then; the key and the row's lock decide.
 *
 * <p>Three guards: {@code once}, whatever was done is not done again; {@code empty-rollback}, a Cancel that finds no Try releases
 * nothing; {@code anti-suspension}, and leaves a row behind, at which a Try that comes later is refused.
 */
public final class BranchRecord implements OncePerPart {
    private static final int NEW = 1;

    private final Guard guard;
    private final BranchMapper rows;
    private final TransactionOperations transaction;

    /** Which of the three are on. */
    public record Guard(boolean once, boolean emptyRollback, boolean antiSuspension) {}

    public BranchRecord(Guard guard, BranchMapper rows, TransactionOperations transaction) {
        this.guard = guard;
        this.rows = rows;
        this.transaction = transaction;
    }

    @Override
    public void tried(Part part, Runnable work) {
        inTransaction(() -> {
            if (rows.write(part, State.TRIED) == NEW || isTriedAgain(part)) {
                work.run();
            }
        });
    }

    /** There is a row: of a Try, or of a Cancel. */
    private boolean isTriedAgain(Part part) {
        if (rows.state(part) != State.CANCELLED) {
            return !guard.once();
        }
        if (guard.antiSuspension()) {
            throw new Refused(Refusal.ROLLED_BACK, "It was cancelled before: this Try comes too late.");
        }
        return true;
    }

    @Override
    public void confirmed(Part part, Runnable work) {
        inTransaction(() -> {
            if (rows.move(part, State.CONFIRMED) == 1 || isConfirmedAgain(part)) {
                work.run();
            }
        });
    }

    private boolean isConfirmedAgain(Part part) {
        if (rows.state(part) != State.CONFIRMED) {
            throw new IllegalStateException("Nothing was tried that could be confirmed: " + part);
        }
        return !guard.once();
    }

    @Override
    public void cancelled(Part part, Runnable work) {
        inTransaction(() -> {
            boolean empty = rows.write(part, State.CANCELLED) == NEW;
            boolean first = rows.move(part, State.CANCELLED) == 1;
            if (first || (empty ? !guard.emptyRollback() : !guard.once())) {
                work.run();
            }
        });
    }

    private void inTransaction(Runnable step) {
        transaction.executeWithoutResult(status -> step.run());
    }
}
