package io.twobanks.workbench.bench.rung;

import com.mysql.cj.jdbc.MysqlXid;
import io.twobanks.workbench.bench.Order;
import io.twobanks.workbench.bench.Teller;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.XAConnection;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;

/** Two-phase commit written down, without the recovery that makes it worth its cost. */
record TwoPhaseTeller(XAConnection bankA, Connection atA, XAConnection bankB, Connection atB, FileChannel decisions)
        implements Teller {
    private static final int FORMAT = 0x2b;
    private static final int RECORD_BYTES = 100;

    @Override
    public void transfer(Order order) throws Exception {
        Xid branchA = branch(order, "A");
        Xid branchB = branch(order, "B");
        XAResource resourceA = bankA.getXAResource();
        XAResource resourceB = bankB.getXAResource();
        try {
            resourceA.start(branchA, XAResource.TMNOFLAGS);
            resourceB.start(branchB, XAResource.TMNOFLAGS);
            Legs.move(order, atA, atB);
            resourceA.end(branchA, XAResource.TMSUCCESS);
            resourceB.end(branchB, XAResource.TMSUCCESS);
            resourceA.prepare(branchA);
            resourceB.prepare(branchB);
        } catch (SQLException | XAException failed) {
            rollback(resourceA, branchA, failed);
            rollback(resourceB, branchB, failed);
            throw failed;
        }
        decide(order);
        resourceA.commit(branchA, false);
        resourceB.commit(branchB, false);
    }

    private static Xid branch(Order order, String bank) {
        return new MysqlXid(
                order.transferId().getBytes(StandardCharsets.US_ASCII),
                bank.getBytes(StandardCharsets.US_ASCII),
                FORMAT);
    }

    /** When this returns, the transfer is committed whatever happens. */
    private void decide(Order order) throws IOException {
        ByteBuffer entry = ByteBuffer.allocate(RECORD_BYTES);
        entry.put(order.transferId().getBytes(StandardCharsets.US_ASCII));
        decisions.write(entry.rewind());
        decisions.force(false);
    }

    /** Whatever state the branch is in; one that never began cannot be rolled back, and need not be. */
    private static void rollback(XAResource resource, Xid branch, Exception failed) {
        try {
            resource.end(branch, XAResource.TMFAIL);
        } catch (XAException endedAlready) {
            failed.addSuppressed(endedAlready);
        }
        try {
            resource.rollback(branch);
        } catch (XAException neverBegan) {
            failed.addSuppressed(neverBegan);
        }
    }

    @Override
    public void close() throws SQLException {
        bankA.close();
        bankB.close();
    }
}
