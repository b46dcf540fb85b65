package io.twobanks.xa;

import io.twobanks.xa.DatabaseProperties.Server;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.sql.XAConnection;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;

/**
 * The branches that this instance or another one of this bank has prepared, as the banks list them; asked for and ended over
 * connections of their own, past Atomikos.
 */
final class PreparedBranches {
    private final BranchNames names;
    private final DatabaseProperties databases;
    private final Branches branches;
    private final VerifyNotFound verify = new VerifyNotFound(true);

    PreparedBranches(AtomikosProperties atomikos, DatabaseProperties databases, Branches branches) {
        this.names = atomikos.branchNames();
        this.databases = databases;
        this.branches = branches;
    }

    /**
     * Those of this instance, bank A's first.
     *
     * @throws BankSilent when a bank does not say
     */
    List<PreparedBranch> list() {
        return listAtBoth(names::isOwn);
    }

    /** Those of all instances, as what may still become of transfers. */
    Doubts doubts() {
        return new Doubts(listAtBoth(names::isOfThisBank), names, branches);
    }

    private List<PreparedBranch> listAtBoth(Predicate<Xid> wanted) {
        return Stream.concat(listAt('A', wanted), listAt('B', wanted)).toList();
    }

    private Stream<PreparedBranch> listAt(char bank, Predicate<Xid> wanted) {
        Xid[] listed = asking(bank, resource -> resource.recover(XAResource.TMSTARTRSCAN | XAResource.TMENDRSCAN));
        return Arrays.stream(listed).filter(wanted).map(xid -> new PreparedBranch(bank, xid));
    }

    /**
     * Commits a branch or rolls it back. One that has ended meanwhile stays as it is.
     *
     * @return false when the connection that prepared it still lives on the server, which then lets nobody else end it
     * @throws BankSilent when the bank did not answer; the branch may have ended or not
     */
    boolean end(PreparedBranch branch, boolean commit) {
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
                return verify.verify(answer, branch.xid(), resource) == answer;
            }
        });
    }

    private interface Question<T> {
        T to(XAResource resource) throws XAException;
    }

    private <T> T asking(char bank, Question<T> question) {
        Server server = bank == 'A' ? databases.a() : databases.b();
        try {
            XAConnection connection = server.dataSource().getXAConnection();
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
