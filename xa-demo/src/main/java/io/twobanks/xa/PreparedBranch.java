package io.twobanks.xa;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.transaction.xa.Xid;

/** A branch that a bank lists in {@code XA RECOVER}: prepared, and not ended by anybody. */
record PreparedBranch(char bank, Xid xid) {
    /** The part of the xid that all branches of one transaction share. */
    String transaction() {
        return new String(xid.getGlobalTransactionId(), StandardCharsets.US_ASCII);
    }

    /** The transfer whose money it holds, as its name says; empty when it is not a transfer's. */
    Optional<String> transferId() {
        return BranchNames.transferOf(xid);
    }

    /** The whole xid, as {@code XA RECOVER} shows it. */
    String text() {
        return Branches.text(xid);
    }
}
