package io.twobanks.common.seata;

/** What became of a global transaction is not known here, or not done yet; the coordinator can be asked later. */
public final class OutcomeOpen extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutcomeOpen(String xid, String what, Throwable cause) {
        super("The outcome of " + xid + " is open: " + what, cause);
    }
}
