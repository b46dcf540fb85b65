package io.twobanks.xa.branch;

import java.nio.charset.StandardCharsets;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;

/** A driver that only answers what a guard asks: who is in doubt, and whether another is the same. */
public class StubResource implements XAResource {
    private final Xid[] listed;
    public int scans;

    public StubResource(Xid... listed) {
        this.listed = listed;
    }

    public static Xid xid(String transaction, String branch) {
        record StubXid(byte[] global, byte[] qualifier) implements Xid {
            @Override
            public int getFormatId() {
                return 1;
            }

            @Override
            public byte[] getGlobalTransactionId() {
                return global;
            }

            @Override
            public byte[] getBranchQualifier() {
                return qualifier;
            }
        }
        return new StubXid(transaction.getBytes(StandardCharsets.US_ASCII), branch.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public Xid[] recover(int flags) throws XAException {
        scans++;
        return listed;
    }

    /** Like the MySQL driver on one host: everybody is the same. */
    @Override
    public boolean isSameRM(XAResource other) throws XAException {
        return true;
    }

    @Override
    public void start(Xid xid, int flags) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void end(Xid xid, int flags) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int prepare(Xid xid) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void commit(Xid xid, boolean onePhase) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void rollback(Xid xid) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void forget(Xid xid) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int getTransactionTimeout() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean setTransactionTimeout(int seconds) {
        throw new UnsupportedOperationException();
    }
}
