package io.twobanks.xa;

import io.twobanks.xa.DatabaseProperties.Server;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.XAConnection;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;

/**
 * Refuses to start recovery when the transaction manager's log is missing but the databases hold branches of ours.
 *
 * <p>Presumed abort reads "no record" as "was never decided". That is right as long as the log is the one that was
 * written; with a lost log it rolls back branches whose siblings have been committed, and money is gone.
 */
final class LogPresent {
    private final boolean on;
    private final AtomikosProperties atomikos;
    private final DatabaseProperties databases;

    LogPresent(boolean on, AtomikosProperties atomikos, DatabaseProperties databases) {
        this.on = on;
        this.atomikos = atomikos;
        this.databases = databases;
    }

    /** @throws LogMissing when the log is missing and a branch of ours is in doubt, or a database could not be asked */
    void check() {
        if (!on || isPresent()) {
            return;
        }
        List<String> inDoubt = new ArrayList<>();
        inDoubt.addAll(inDoubt('A', databases.a()));
        inDoubt.addAll(inDoubt('B', databases.b()));
        if (!inDoubt.isEmpty()) {
            throw LogMissing.whileInDoubt(atomikos.logDirectory(), inDoubt);
        }
    }

    /** Atomikos makes its first log file before its first transaction, so no file means a lost log or a first start. */
    private boolean isPresent() {
        String[] logs = Path.of(atomikos.logDirectory())
                .toFile()
                .list((directory, name) -> name.startsWith("tmlog") && name.endsWith(".log"));
        return Files.isDirectory(Path.of(atomikos.logDirectory())) && logs != null && logs.length > 0;
    }

    private List<String> inDoubt(char bank, Server server) {
        try {
            XAConnection connection = server.dataSource().getXAConnection();
            try {
                XAResource resource = connection.getXAResource();
                return Arrays.stream(resource.recover(XAResource.TMSTARTRSCAN | XAResource.TMENDRSCAN))
                        .map(Branches::text)
                        .filter(xid -> xid.startsWith(atomikos.name()))
                        .map(xid -> "bank " + bank + ": " + xid)
                        .toList();
            } finally {
                connection.close();
            }
        } catch (SQLException | XAException e) {
            throw LogMissing.andBankDoesNotAnswer(atomikos.logDirectory(), bank, e);
        }
    }
}
