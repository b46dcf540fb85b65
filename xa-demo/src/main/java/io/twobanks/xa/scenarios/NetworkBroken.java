package io.twobanks.xa.scenarios;

import io.twobanks.common.fault.FaultAction;
import io.twobanks.workbench.client.ClientReply;
import io.twobanks.workbench.scenario.Lab;
import io.twobanks.workbench.scenario.Scenario;
import io.twobanks.xa.Point;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The coordinator and bank B cannot hear each other, or the coordinator stops for longer than anybody waits. */
final class NetworkBroken {
    /** Longer than {@code max_timeout} (10 s), the longest time-out of all. */
    private static final Duration PAST_EVERY_TIMEOUT = Duration.ofSeconds(12);

    /** Longer than the driver's {@code socketTimeout} (8 s). */
    private static final Duration PAST_SOCKET_TIMEOUT = Duration.ofSeconds(9);

    /** One a second: past the moment when the decision is old enough to be forgotten (5 s). */
    private static final int SCANS = 6;

    private static final String TIMED_OUT = "has timed out and will rollback";

    static final Scenario NOT_FOUND = Scenario.of(
                    "xa-not-found",
                    "B's connection is lost at the commit and lives on at the server, which answers XAER_NOTA",
                    "提交时与 B 行的连接丢失，而服务器一侧仍活着，于是答复 XAER_NOTA")
            .promises("C+, V(L)")
            .by(Point.RECOVERY_COMMIT_AFTER)
            .does(NetworkBroken::notFound);

    static final Scenario SLOW_DECISION = Scenario.of(
                    "xa-slow-decision",
                    "B's connection is lost after the prepare, and the coordinator takes longer than max_timeout to decide",
                    "准备之后与 B 行的连接丢失，协调器迟于 max_timeout 才做决定")
            .promises("C, L(V)")
            .does(NetworkBroken::slowDecision);

    /** Two resources that look the same to Atomikos are one from the second scan on; see TellBanksApart. */
    static final Scenario STILL_HELD = Scenario.of(
                    "xa-killed-between-commits/branch-still-held",
                    "The service dies between the commits, and B does not notice: recovery finds B's branch held, scan after scan",
                    "服务在两次提交之间死亡，而 B 行没有察觉：恢复一次次扫描，都发现 B 行的分支仍被占用")
            .promises("C+, VL")
            .by(Point.RECOVERY_COMMIT_AFTER)
            .does(NetworkBroken::dieUnnoticed);

    static final List<Scenario> ALL = List.of(
            Scenario.of("reply-lost/undecided", "B prepares, and its answer never arrives", "B 行已准备，但答复没有到达")
                    .promises("R, L")
                    .does(lab -> breakAt(Point.PREPARE_B_BEFORE, "lose-to-client", lab)),
            Scenario.of("reply-lost/decided", "B commits, and its answer never arrives", "B 行已提交，但答复没有到达")
                    .promises("C, V(L)")
                    .does(lab -> breakAt(Point.COMMIT_B_BEFORE, "lose-to-client", lab)),
            Scenario.of(
                            "network-cut/undecided-one-way",
                            "What is sent to B gets lost before it is asked to prepare",
                            "请求 B 行准备之前，发往 B 行的数据丢失")
                    .promises("R, L")
                    .does(lab -> breakAt(Point.PREPARE_B_BEFORE, "lose-to-server", lab)),
            Scenario.of(
                            "network-cut/undecided-both-ways",
                            "The network to B is cut before it is asked to prepare",
                            "请求 B 行准备之前，与 B 行之间的网络断开")
                    .promises("R+, (L)")
                    .does(lab -> breakAt(Point.PREPARE_B_BEFORE, "cut", lab)),
            Scenario.of(
                            "network-cut/decided-one-way",
                            "What is sent to B gets lost before it is told to commit",
                            "通知 B 行提交之前，发往 B 行的数据丢失")
                    .promises("C, VL")
                    .does(lab -> breakAt(Point.COMMIT_B_BEFORE, "lose-to-server", lab)),
            Scenario.of(
                            "network-cut/decided-both-ways",
                            "The network to B is cut before it is told to commit",
                            "通知 B 行提交之前，与 B 行之间的网络断开")
                    .promises("C+, VL")
                    .by(Point.RECOVERY_COMMIT_AFTER)
                    .does(lab -> breakAt(Point.COMMIT_B_BEFORE, "cut", lab)),
            NOT_FOUND,
            STILL_HELD,
            SLOW_DECISION,
            Scenario.of(
                            "paused-past-timeout/undecided",
                            "The coordinator is frozen past every time-out before anything is prepared",
                            "在任何准备之前，协调器被冻结到超过所有超时")
                    .promises("R, L")
                    .does(NetworkBroken::freezeUndecided),
            Scenario.of(
                            "paused-past-timeout/decided",
                            "The coordinator is frozen past every time-out after the decision is logged",
                            "决定写入日志之后，协调器被冻结到超过所有超时")
                    .promises("C, L(V)")
                    .does(NetworkBroken::freezeDecided));

    private NetworkBroken() {}

    /** The network is broken for longer than an answer of the server is waited for. */
    private static void breakAt(Point point, String how, Lab lab) throws Exception {
        lab.holdAt(point, lab.pair());
        lab.read();
        lab.network("bank", "db-b", how);
        lab.release();
        lab.await().untilPassed(PAST_SOCKET_TIMEOUT);
        lab.read();
    }

    private static void notFound(Lab lab) throws Exception {
        CompletableFuture<ClientReply> transfer = lab.holdAt(Point.COMMIT_B_BEFORE, lab.pair());
        lab.read();
        lab.network("bank", "db-b", "strand");
        lab.release();
        transfer.join();
        lab.read();
    }

    private static void dieUnnoticed(Lab lab) throws Exception {
        CompletableFuture<ClientReply> transfer = lab.holdAt(Point.COMMIT_B_BEFORE, lab.pair());
        lab.network("bank", "db-b", "strand");
        lab.kill("bank");
        transfer.join();
        lab.restart("bank");
        for (int scan = 0; scan < SCANS; scan++) {
            lab.arm(Point.RECOVERY_SCAN_BEFORE, FaultAction.PAUSE);
            lab.await().untilHeld(1);
            lab.release();
            lab.await().untilHeld(0);
        }
        lab.read();
    }

    private static void slowDecision(Lab lab) throws Exception {
        CompletableFuture<ClientReply> transfer = lab.holdAt(Point.PREPARE_B_AFTER, lab.pair());
        lab.network("bank", "db-b", "reset");
        lab.await().untilPassed(PAST_EVERY_TIMEOUT);
        lab.release();
        transfer.join();
    }

    private static void freezeUndecided(Lab lab) throws Exception {
        int before = lab.await().countLogged("bank", TIMED_OUT);
        CompletableFuture<ClientReply> transfer = lab.holdAt(Point.CREDIT_AFTER, lab.pair());
        freeze(lab);
        // Atomikos counts only the time in which its process runs; its time-out must come before the transfer goes on.
        lab.await().until("a time-out", () -> lab.await().countLogged("bank", TIMED_OUT) > before);
        lab.release();
        transfer.join();
    }

    private static void freezeDecided(Lab lab) throws Exception {
        CompletableFuture<ClientReply> transfer = lab.holdAt(Point.DECISION_LOGGED, lab.pair());
        freeze(lab);
        lab.release();
        transfer.join();
    }

    private static void freeze(Lab lab) {
        lab.freeze("bank");
        lab.await().untilPassed(PAST_EVERY_TIMEOUT);
        lab.thaw("bank");
    }
}
