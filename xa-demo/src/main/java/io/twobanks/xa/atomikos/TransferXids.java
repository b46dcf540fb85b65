package io.twobanks.xa.atomikos;

import com.atomikos.datasource.xa.XID;
import com.atomikos.datasource.xa.XidFactory;
import io.twobanks.xa.branch.BranchNames;
import java.util.function.Supplier;

/**
 * Gives each branch the name that Atomikos would, and behind it the transfer whose money it holds: so {@code XA RECOVER}
 * itself says it, to the bank that recovers and to the operator who has nothing but the database.
 *
 * <p>Why in the name and not in a table: it becomes durable by the PREPARE itself, at both banks, and is gone with the
 * branch. Nothing can be lost, written too late or left over, and it costs no round trip. A row that maps the xid must be
 * committed before the prepare: one more forced write for each transfer. The request's own row cannot hold it for nothing,
 * because it is stored before there is an xid; and it stands at one bank only, where each bank's list names its own.
 *
 * <p>Why in the branch qualifier: Atomikos finds the decision in its log by the whole global id, and looks only at the
 * beginning of the qualifier.
 */
final class TransferXids implements XidFactory {
    private final XidFactory atomikos;
    private final Supplier<String> transfer;

    /** @param transfer the one that the calling thread makes, or null: Atomikos begins a branch in the thread that needs it */
    TransferXids(XidFactory atomikos, Supplier<String> transfer) {
        this.atomikos = atomikos;
        this.transfer = transfer;
    }

    @Override
    public XID createXid(String transaction, String manager, String resource) {
        XID usual = atomikos.createXid(transaction, manager, resource);
        String transferId = transfer.get();
        return transferId == null
                ? usual
                : new XID(transaction, BranchNames.of(usual.getBranchQualifierAsString(), transferId), resource);
    }
}
