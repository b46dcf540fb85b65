package io.twobanks.xa;

import java.nio.charset.StandardCharsets;
import javax.transaction.xa.Xid;

/** A branch that a bank lists in {@code XA RECOVER}: prepared, and not ended by anybody. */
record PreparedBranch(char bank, Xid xid) {
    /** The part of the xid that all branches of one transaction share. */
    String transaction() {
        return new String(xid.getGlobalTransactionId(), StandardCharsets.US_ASCII);
    }

    /** The whole xid, as {@code XA RECOVER} shows it. */
    String text() {
        return Branches.text(xid);
    }
}
