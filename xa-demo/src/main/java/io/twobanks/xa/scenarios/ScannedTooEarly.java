package io.twobanks.xa.scenarios;

import io.twobanks.common.fault.FaultAction;
import io.twobanks.workbench.client.ClientReply;
import io.twobanks.workbench.scenario.Lab;
import io.twobanks.workbench.scenario.Scenario;
import io.twobanks.xa.Point;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Recovery scans before all banks are registered with the transaction manager. */
final class ScannedTooEarly {
    /** Longer than {@code default_jta_timeout} (5 s). */
    private static final Duration PAST_TRANSACTION_TIMEOUT = Duration.ofSeconds(6);

    private static final String WAITS = "Recovery waits until both banks are there";

    static final Scenario REGISTERED_LATE = Scenario.of(
                    "xa-bank-registered-late",
                    "After a crash, bank B's data source is registered seconds after bank A's, and recovery scans in between",
                    "崩溃之后，B 行数据源比 A 行晚几秒登记，恢复恰在其间扫描")
            .promises("C+, (VL)")
            .by(Point.RECOVERY_COMMIT_AFTER)
            .does(ScannedTooEarly::registerLate);

    /** So short that a recovery scan comes before the first data source does. */
    static final Scenario NO_BANK_REGISTERED = Scenario.of(
                    "xa-no-bank-registered",
                    "After a crash between the commits, recovery scans when no bank is registered yet",
                    "两次提交之间崩溃之后，恢复在尚无任何银行登记时就扫描")
            .with("xa.atomikos.settings.recovery_delay", "10")
            .promises("C+, VL")
            .by(Point.RECOVERY_COMMIT_AFTER)
            .does(ScannedTooEarly::scanEarly);

    static final List<Scenario> ALL = List.of(REGISTERED_LATE, NO_BANK_REGISTERED);

    private ScannedTooEarly() {}

    /** A's pool is filled over a slow network meanwhile. */
    private static void registerLate(Lab lab) throws Exception {
        lab.arm(Point.DECISION_LOGGED, FaultAction.CRASH);
        ClientReply told = lab.transfer(lab.pair());
        lab.await().untilCrashed("bank");
        int before = lab.await().countLogged("bank", WAITS);
        lab.network("bank", "db-a", "delay");
        CompletableFuture<Void> restart = CompletableFuture.runAsync(() -> lab.restart("bank"));
        LogFiles log = new LogFiles(lab);
        lab.await()
                .until(
                        "a recovery scan between the two registrations",
                        () -> lab.await().countLogged("bank", WAITS) > before || log.saysEnded(told.id()));
        lab.network("bank", "db-a", "pass");
        restart.join();
    }

    /** Recovery looks only at decisions whose transactions have timed out. */
    private static void scanEarly(Lab lab) throws Exception {
        lab.arm(Point.COMMIT_A_AFTER, FaultAction.CRASH);
        lab.transfer(lab.pair());
        lab.await().untilCrashed("bank");
        lab.read();
        lab.await().untilPassed(PAST_TRANSACTION_TIMEOUT);
        lab.restart("bank");
    }
}
