package io.twobanks.xa.branch;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.transaction.xa.Xid;

/** A branch that a bank lists in {@code XA RECOVER}: prepared, and not ended by anybody. */
public record PreparedBranch(char bank, Xid xid) {
    /** The part of the xid that all branches of one transaction share. */
    public String transaction() {
        return new String(xid.getGlobalTransactionId(), StandardCharsets.US_ASCII);
    }

    /** The transfer whose money it holds, as its name says; empty when it is not a transfer's. */
    public Optional<String> transferId() {
        return BranchNames.transferOf(xid);
    }

    /** The whole xid, as {@code XA RECOVER} shows it. */
    public String text() {
        return BranchNames.text(xid);
    }
}
