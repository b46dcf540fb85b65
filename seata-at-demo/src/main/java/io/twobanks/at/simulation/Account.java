package io.twobanks.at.simulation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The row of an account and the table {@code undo_log} beside it. Each method is one local transaction, under the row's lock. */
final class Account {
    private final boolean checkAfterImage;
    private final boolean markUndone;
    private final Map<Integer, Images> undoLog = new HashMap<>();
    private final Set<Integer> marks = new HashSet<>();
    private int balance;

    /** What the row was before a branch has changed it, and after. */
    private record Images(int before, int after) {}

    /** How a branch was undone. */
    enum Undone {
        DONE,
        /** Somebody has changed the row since. */
        REFUSED
    }

    /**
     * @param checkAfterImage whether a row that has changed since is left alone
     * @param markUndone whether the undoing of a branch that is not there yet leaves a mark at which the branch fails
     */
    Account(boolean checkAfterImage, boolean markUndone) {
        this.checkAfterImage = checkAfterImage;
        this.markUndone = markUndone;
    }

    /** A change that no coordinator knows of. */
    void change(int by) {
        balance += by;
    }

    /** The change, and the undo row that can take it back. @return false when the branch was undone before it came */
    boolean change(int by, int branch) {
        if (marks.contains(branch)) {
            return false;
        }
        undoLog.put(branch, new Images(balance, balance + by));
        balance += by;
        return true;
    }

    Undone undo(int branch) {
        Images images = undoLog.get(branch);
        if (images == null) {
            if (markUndone) {
                marks.add(branch);
            }
            return Undone.DONE;
        }
        if (checkAfterImage && balance != images.after()) {
            return Undone.REFUSED;
        }
        balance = images.before();
        undoLog.remove(branch);
        return Undone.DONE;
    }

    void forget(int branch) {
        undoLog.remove(branch);
    }

    int balance() {
        return balance;
    }
}
