package io.twobanks.workbench.scenario;

import io.twobanks.common.fault.FaultPoint;
import io.twobanks.common.timeline.TimelineLine;
import io.twobanks.infra.Await;
import io.twobanks.infra.InfraException;
import io.twobanks.infra.process.ProcessState;
import io.twobanks.workbench.Problem;
import io.twobanks.workbench.audit.Auditor;
import io.twobanks.workbench.launch.PatternRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** What an experiment waits for. Each wait is bounded generously; when the bound passes, the scenario shows nothing. */
public final class Waiting {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration ENDING = Duration.ofSeconds(5);
    private static final int KILLED = 137;

    private final PatternRun run;
    private final Auditor auditor;

    Waiting(PatternRun run, Auditor auditor) {
        this.run = run;
        this.auditor = auditor;
    }

    /** @throws Problem when it did not become true in time */
    public void until(String what, BooleanSupplier condition) {
        if (!Await.until(condition, PATIENCE)) {
            throw new Problem("scenario.waited", what, PATIENCE.toSeconds());
        }
    }

    /** Until so many transfers are held at fault points; what held them is used up in every service then. */
    public void untilHeld(int count) {
        until(
                count + " transfer(s) held",
                () -> run.liveControls().stream()
                                .mapToInt(control -> control.waiting().size())
                                .sum()
                        == count);
        run.noteFired();
    }

    /** Until a process has ended by a CRASH or a kill. */
    public void untilCrashed(String process) {
        until(process + " has crashed", () -> hasCrashed(process));
    }

    /** The same for a process that ended while it started: the news that it has ended may come a moment later. */
    void untilCrashed(String process, InfraException endedEarly) {
        if (!Await.until(() -> hasCrashed(process), ENDING)) {
            throw endedEarly;
        }
    }

    private boolean hasCrashed(String process) {
        return run.process(process).state() == ProcessState.ENDED
                && run.process(process).exitCode().orElse(0) == KILLED;
    }

    /** Until the timeline shows a step of a transfer. */
    public void untilStep(FaultPoint point, String transferId) {
        untilSteps(point, transferId, 1);
    }

    /** Until it shows the step so many times. */
    public void untilSteps(FaultPoint point, String transferId, int times) {
        until(
                point.id() + " of " + transferId,
                () -> run.timeline().stream()
                                .filter(line -> isStep(line, point, transferId))
                                .count()
                        >= times);
    }

    /** Until the timeline shows a step of a transfer, or it is clear by the time that it never will. */
    public void untilStepOrPassed(FaultPoint point, String transferId, Duration time) {
        Await.until(() -> run.timeline().stream().anyMatch(line -> isStep(line, point, transferId)), time);
    }

    private static boolean isStep(TimelineLine line, FaultPoint point, String transferId) {
        return point.id().equals(line.point()) && transferId.equals(line.transfer());
    }

    /** How often words stand in the log of a process, over all its lives. */
    public int countLogged(String process, String words) {
        return log(process).split(java.util.regex.Pattern.quote(words), -1).length - 1;
    }

    private String log(String process) {
        try {
            return Files.readString(run.process(process).log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Until some transaction waits for a row lock in a database. */
    public void untilLockWait(String database) {
        // Not INNODB_TRX: who asks for it more often than every 100 ms gets the same old answer again.
        String sql = "SHOW GLOBAL STATUS LIKE 'Innodb_row_lock_current_waits'";
        until("a lock wait in " + database, () -> Long.parseLong(ask(database, sql, 2)) > 0);
    }

    /** Until rows were seen locked for longer than others wait for a lock. */
    public void untilLocked() {
        until("rows that are locked for long", () -> auditor.oldestLockMillis() >= SideEffect.LOCKED_MILLIS);
    }

    private String ask(String database, String sql, int column) {
        try (Connection connection = run.database(database).admin();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(column) : "0";
        } catch (SQLException away) {
            return "0";
        }
    }

    /** Until real time has passed, where a time-out is what is waited for and nothing tells of it. */
    public void untilPassed(Duration time) {
        long from = System.nanoTime();
        until(time + " have passed", () -> System.nanoTime() - from >= time.toNanos());
    }
}
