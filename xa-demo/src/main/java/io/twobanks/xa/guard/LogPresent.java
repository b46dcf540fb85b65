package io.twobanks.xa.guard;

import io.twobanks.common.problem.Refusal;
import io.twobanks.common.problem.Refused;
import io.twobanks.xa.branch.BankSilent;
import io.twobanks.xa.branch.PreparedBranch;
import io.twobanks.xa.branch.PreparedBranches;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.transaction.xa.XAException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Stops recovery and asks a person when the transaction manager's log is missing but the databases hold branches of ours.
 *
 * <p>Presumed abort reads "no record" as "was never decided". That is right as long as the log is the one that was
 * written; with a lost log it rolls back branches whose siblings have been committed, and money is gone. While this waits,
 * no branch is ended but at the repair desk, and no transfer is begun. A bank whose database does not answer may hold
 * branches, too.
 */
public final class LogPresent {
    private static final Logger LOG = LoggerFactory.getLogger(LogPresent.class);

    private final boolean on;
    private final Path directory;
    private final LogLostMark mark;
    private final PreparedBranches prepared;
    /** In a sentence, or null while there is nothing to wait for. */
    private volatile String waitsBecause;

    public LogPresent(boolean on, Path logDirectory, PreparedBranches prepared) {
        this.on = on;
        this.directory = logDirectory;
        this.mark = new LogLostMark(directory);
        this.prepared = prepared;
    }

    /** Called before Atomikos starts, because it makes a new log where there is none. */
    public void check() {
        if (on && (mark.isThere() || !isPresent())) {
            waitsBecause = reasonToWait();
            if (isWaiting()) {
                mark.put(waitsBecause);
                LOG.error("{} Recovery is stopped and transfers are refused until GET /desk is empty.", waitsBecause);
            } else {
                mark.remove();
            }
        }
    }

    /** Atomikos makes its first log file before its first transaction, so no file means a lost log or a first start. */
    private boolean isPresent() {
        String[] logs = directory.toFile().list((folder, name) -> name.startsWith("tmlog") && name.endsWith(".log"));
        return logs != null && logs.length > 0;
    }

    private String reasonToWait() {
        try {
            List<PreparedBranch> inDoubt = prepared.list();
            return inDoubt.isEmpty()
                    ? null
                    : inDoubt.stream()
                            .map(branch -> "bank " + branch.bank() + ": " + branch.text())
                            .collect(Collectors.joining(
                                    "; ",
                                    "There is no transaction log in " + directory + " that knows of the "
                                            + inDoubt.size() + " branch(es) in doubt (",
                                    ")."));
        } catch (BankSilent silent) {
            return "There is no transaction log in " + directory + ", and " + silent.getMessage()
                    + ", so nobody knows whether branches are in doubt there.";
        }
    }

    /** Whether a person has to resolve branches before recovery and transfers go on. */
    public boolean isWaiting() {
        return waitsBecause != null;
    }

    /** Looks whether all branches have been resolved; then recovery and transfers go on. */
    @Scheduled(fixedDelayString = "${xa.settle-every}")
    public synchronized void goOnWhenResolved() {
        if (!isWaiting()) {
            return;
        }
        String reason = reasonToWait();
        if (reason == null) {
            mark.remove();
            LOG.info("No branch is in doubt any more: recovery and transfers go on");
        }
        waitsBecause = reason;
    }

    /** @throws XAException XAER_RMFAIL ("not now") while this waits; then Atomikos presumes and forgets nothing */
    public void checkRecovery() throws XAException {
        if (isWaiting()) {
            XAException notNow = new XAException("Recovery waits for the repair desk: its log is lost");
            notNow.errorCode = XAException.XAER_RMFAIL;
            throw notNow;
        }
    }

    /** Why no transfer is begun, or empty when they are. */
    public Optional<Refused> closed() {
        return Optional.ofNullable(waitsBecause)
                .map(why -> new Refused(
                        Refusal.WAITS_FOR_REPAIR,
                        "The transaction manager's log is lost while branches are in doubt or a bank does not answer; only a"
                                + " person can say what becomes of them."));
    }
}
