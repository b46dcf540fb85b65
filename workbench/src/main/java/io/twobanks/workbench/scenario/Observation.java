package io.twobanks.workbench.scenario;

import io.twobanks.checker.Deposit;
import io.twobanks.checker.Statement;
import io.twobanks.workbench.audit.Audit;
import io.twobanks.workbench.audit.Auditor;
import io.twobanks.workbench.client.Clients;
import io.twobanks.workbench.client.Stopwatch;
import io.twobanks.workbench.launch.PatternRun;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Everything that watches one scenario, on one clock.
 *
 * @param began the wall clock's time at the beginning, by which a bank's timeline is laid beside what was seen
 * @param deposits what outsiders have booked
 * @param statements what banks told of single accounts as what lasts
 * @param lockWaitTimeoutsBefore what both servers had counted when it began
 */
record Observation(
        Instant began,
        Stopwatch stopwatch,
        Clients clients,
        Audit audit,
        Auditor auditor,
        FaultRecord faults,
        List<Deposit> deposits,
        List<Statement> statements,
        Steps steps,
        long lockWaitTimeoutsBefore)
        implements AutoCloseable {

    /** Both databases must be there. */
    static Observation begin(PatternRun run, Clock clock) throws SQLException {
        Stopwatch stopwatch = Stopwatch.start();
        Audit audit = new Audit(run, stopwatch);
        return new Observation(
                clock.instant(),
                stopwatch,
                new Clients(stopwatch),
                audit,
                Auditor.start(audit),
                new FaultRecord(run, stopwatch),
                new CopyOnWriteArrayList<>(),
                new CopyOnWriteArrayList<>(),
                Steps.begin(run),
                audit.lockWaitTimeouts());
    }

    /** How many lock waits have timed out since it began. */
    long lockWaitTimeouts() throws SQLException {
        return audit.lockWaitTimeouts() - lockWaitTimeoutsBefore;
    }

    @Override
    public void close() {
        clients.close();
        auditor.close();
        audit.close();
    }
}
