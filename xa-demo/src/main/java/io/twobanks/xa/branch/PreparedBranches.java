package io.twobanks.xa.branch;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.sql.XAConnection;
import javax.sql.XADataSource;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;

/**
 * The branches that this instance or another one of this bank has prepared, as the banks list them; asked for and ended over
 * connections of their own, past Atomikos.
 */
public final class PreparedBranches {
    private final BranchNames names;
    private final XADataSource bankA;
    private final XADataSource bankB;
    private final LiveBranches branches;

    public PreparedBranches(BranchNames names, XADataSource bankA, XADataSource bankB, LiveBranches branches) {
        this.names = names;
        this.bankA = bankA;
        this.bankB = bankB;
        this.branches = branches;
    }

    /**
     * Those of this instance, bank A's first.
     *
     * @throws BankSilent when a bank does not say
     */
    public List<PreparedBranch> list() {
        return listAtBoth(names::isOwn);
    }

    /** Those of all instances, as what may still become of transfers. */
    public BranchesInDoubt inDoubt() {
        return new BranchesInDoubt(listAtBoth(names::isOfThisBank), names, branches);
    }

    private List<PreparedBranch> listAtBoth(Predicate<Xid> wanted) {
        return Stream.concat(listAt('A', wanted), listAt('B', wanted)).toList();
    }

    private Stream<PreparedBranch> listAt(char bank, Predicate<Xid> wanted) {
        return Arrays.stream(asking(bank, PreparedBranches::listed))
                .filter(wanted)
                .map(xid -> new PreparedBranch(bank, xid));
    }

    /**
     * Commits a branch or rolls it back. One that has ended meanwhile stays as it is.
     *
     * @return false when the connection that prepared it still lives on the server, which then lets nobody else end it
     * @throws BankSilent when the bank did not answer; the branch may have ended or not
     */
    public boolean end(PreparedBranch branch, boolean commit) {
        return asking(branch.bank(), resource -> {
            try {
                if (commit) {
                    resource.commit(branch.xid(), false);
                } else {
                    resource.rollback(branch.xid());
                }
                return true;
            } catch (XAException answer) {
                if (answer.errorCode != XAException.XAER_NOTA) {
                    throw answer;
                }
                return !mayBeListed(branch.xid(), resource);
            }
        });
    }

    /** Whether {@code XA RECOVER} lists a branch. Who cannot ask must not conclude that it has ended. */
    public static boolean mayBeListed(Xid xid, XAResource resource) {
        try {
            return Arrays.stream(listed(resource))
                    .anyMatch(other -> BranchNames.text(other).equals(BranchNames.text(xid)));
        } catch (XAException noAnswer) {
            return true;
        }
    }

    private static Xid[] listed(XAResource resource) throws XAException {
        return resource.recover(XAResource.TMSTARTRSCAN | XAResource.TMENDRSCAN);
    }

    private interface Question<T> {
        T to(XAResource resource) throws XAException;
    }

    private <T> T asking(char bank, Question<T> question) {
        try {
            XAConnection connection = (bank == 'A' ? bankA : bankB).getXAConnection();
            try {
                return question.to(connection.getXAResource());
            } finally {
                connection.close();
            }
        } catch (SQLException | XAException e) {
            throw new BankSilent(bank, e);
        }
    }
}
