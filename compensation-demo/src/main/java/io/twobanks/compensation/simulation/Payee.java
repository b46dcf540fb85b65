package io.twobanks.compensation.simulation;

import io.twobanks.workbench.simulation.Node;
import io.twobanks.workbench.simulation.OneTransfer;

/** Bank B: books each step together with a row that says so. */
final class Payee extends Node {
    private final OneTransfer books;
    private final boolean idempotent;
    private final boolean refuseOvertaken;
    private Row row = Row.NONE;

    private enum Row {
        NONE,
        CREDITED,
        TAKEN_BACK
    }

    Payee(OneTransfer books, boolean idempotent, boolean refuseOvertaken) {
        super("bank B");
        this.books = books;
        this.idempotent = idempotent;
        this.refuseOvertaken = refuseOvertaken;
    }

    @Override
    protected void begin() {
        // All that matters is in its tables.
    }

    /** @return false when its compensation was here before */
    boolean credit() {
        if (row == Row.TAKEN_BACK && refuseOvertaken) {
            return false;
        }
        if (row == Row.NONE || !idempotent || row == Row.TAKEN_BACK) {
            row = Row.CREDITED;
            books.credit();
        }
        return true;
    }

    /** What was never credited is marked, so that the credit that comes later is refused. */
    void takeBack() {
        if (row == Row.CREDITED || row == Row.TAKEN_BACK && !idempotent) {
            books.takeBack();
        }
        row = Row.TAKEN_BACK;
    }
}
