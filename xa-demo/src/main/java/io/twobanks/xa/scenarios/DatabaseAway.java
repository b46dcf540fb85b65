package io.twobanks.xa.scenarios;

import io.twobanks.workbench.client.ClientReply;
import io.twobanks.workbench.client.Request;
import io.twobanks.workbench.scenario.Lab;
import io.twobanks.workbench.scenario.Pair;
import io.twobanks.workbench.scenario.Scenario;
import io.twobanks.xa.Point;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Bank B's database, a resource manager, dies and comes back. What it has prepared it still has. */
final class DatabaseAway {
    /** Longer than {@code default_jta_timeout} (5 s). */
    private static final Duration PAST_TRANSACTION_TIMEOUT = Duration.ofSeconds(6);

    static final Scenario STOPPED_IN_DOUBT = Scenario.of(
                    "xa-stopped-in-doubt",
                    "The service is stopped in order while B's database is dead and its branch in doubt; both come back",
                    "B 行数据库已死、其分支悬而未决时，服务被正常停止；之后两者恢复")
            .promises("C+, VL")
            .by(Point.RECOVERY_COMMIT_AFTER)
            .does(DatabaseAway::stopInDoubt);

    static final List<Scenario> ALL = List.of(
            Scenario.of(
                            "payee-db-down/before-the-transfer",
                            "B's database is dead when a transfer is asked for; after its return the client asks again",
                            "请求转账时 B 行数据库已死；它恢复之后，客户端再问一次")
                    .promises("C, (V)")
                    .does(DatabaseAway::refuseMeanwhile),
            Scenario.of(
                            "payee-db-down/undecided",
                            "B's database dies before it has prepared, and comes back after the answer",
                            "B 行数据库在准备之前死亡，答复之后才恢复")
                    .promises("R+")
                    .does(lab -> killDatabaseBAt(Point.PREPARE_B_BEFORE, lab)),
            Scenario.of(
                            "payee-db-down/decided",
                            "B's database dies when the decision is logged and A has committed, and comes back",
                            "决定已写日志、A 行已提交时，B 行数据库死亡，之后恢复")
                    .promises("C+, V(L)")
                    .by(Point.RECOVERY_COMMIT_AFTER)
                    .does(lab -> killDatabaseBAt(Point.COMMIT_B_BEFORE, lab)),
            Scenario.of(
                            "xa-db-killed-prepared",
                            "B's database dies right after it has prepared: the prepared branch survives",
                            "B 行数据库刚准备好就死亡：已准备的分支依然存在")
                    .promises("C+, (VL)")
                    .by(Point.RECOVERY_COMMIT_AFTER)
                    .does(lab -> killDatabaseBAt(Point.PREPARE_B_AFTER, lab)),
            STOPPED_IN_DOUBT,
            Scenario.of(
                            "payee-killed/undecided",
                            "B's database and the coordinator die after both have prepared",
                            "两行都准备好之后，B 行数据库和协调器一起死亡")
                    .promises("R+, L")
                    .by(Point.RECOVERY_ROLLBACK_AFTER)
                    .does(lab -> killBothAt(Point.PREPARE_B_AFTER, lab)),
            Scenario.of(
                            "payee-killed/decided",
                            "B's database and the coordinator die after the decision is logged",
                            "决定写入日志之后，B 行数据库和协调器一起死亡")
                    .promises("C+, (VL)")
                    .by(Point.RECOVERY_COMMIT_AFTER)
                    .does(lab -> killBothAt(Point.DECISION_LOGGED, lab)));

    private DatabaseAway() {}

    /** It was told that the bank does not know, and that the same id is good for another try. */
    private static void refuseMeanwhile(Lab lab) throws Exception {
        Pair pair = lab.pair();
        Request request = Request.of(pair.from(), pair.to(), "10.00");
        lab.kill("db-b");
        lab.send(request).join();
        lab.restart("db-b");
        lab.send(request).join();
        lab.read();
    }

    /** The answer comes while the database is still dead. */
    private static void killDatabaseBAt(Point point, Lab lab) throws Exception {
        CompletableFuture<ClientReply> transfer = lab.holdAt(point, lab.pair());
        lab.read();
        lab.kill("db-b");
        lab.release();
        transfer.join();
        lab.restart("db-b");
        lab.read();
    }

    private static void killBothAt(Point point, Lab lab) throws Exception {
        CompletableFuture<ClientReply> transfer = lab.holdAt(point, lab.pair());
        lab.kill("db-b");
        lab.kill("bank");
        transfer.join();
        lab.restart("db-b");
        lab.read();
    }

    /** Old enough to be forgotten: a decision is kept as long as its transaction may last, and then until it is done. */
    private static void stopInDoubt(Lab lab) throws Exception {
        CompletableFuture<ClientReply> transfer = lab.holdAt(Point.COMMIT_B_BEFORE, lab.pair());
        lab.await().untilLocked();
        lab.read();
        lab.kill("db-b");
        lab.release();
        transfer.join();
        lab.await().untilPassed(PAST_TRANSACTION_TIMEOUT);
        lab.stop("bank");
        lab.restart("db-b");
        lab.read();
    }
}
