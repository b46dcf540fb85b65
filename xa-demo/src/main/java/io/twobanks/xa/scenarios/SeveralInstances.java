package io.twobanks.xa.scenarios;

import io.twobanks.common.fault.FaultAction;
import io.twobanks.workbench.client.ClientReply;
import io.twobanks.workbench.scenario.Demands;
import io.twobanks.workbench.scenario.Lab;
import io.twobanks.workbench.scenario.OneProcess;
import io.twobanks.workbench.scenario.Scenario;
import io.twobanks.workbench.scenario.TwoInstances;
import io.twobanks.xa.Point;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The bank runs in two processes, each with a transaction manager, a name and a log of its own. What one has not begun to
 * prepare the other can end when it is dead; what is in doubt waits for the log that knows.
 */
final class SeveralInstances {
    private static final String FIRST = "bank";
    private static final String SECOND = "bank-2";

    /** Atomikos presumes abort for a branch of unknown decision that it has seen for 10 s. */
    private static final Duration PAST_PRESUMED_ABORT = Duration.ofSeconds(14);

    /** The other process looks for orphans every second. */
    private static final Duration PAST_A_LOOK_FOR_ORPHANS = Duration.ofSeconds(3);

    static final Scenario ONE_DIES_DECIDED = twice(
                    "one-dies/decided",
                    "One of two processes dies between the two commits; the other leaves its branch alone for longer"
                            + " than abort is presumed",
                    "两个进程之一在两次提交之间死亡；另一个进程不碰它的分支，时间超过推定中止的期限")
            .promises("C+, VL")
            .does(SeveralInstances::decidedAndDead);

    static final List<Scenario> ALL = List.of(
            ONE_DIES_DECIDED,
            twice(
                            "one-dies/before-prepare",
                            "One of two processes dies before a bank has prepared; the other ends the transfer",
                            "两个进程之一在银行准备之前死亡；由另一个进程结束这笔转账")
                    .promises("R+")
                    .does(lab -> TwoInstances.oneDies(Point.CREDIT_AFTER, FIRST, "REJECTED", lab)),
            twice(
                            "frozen-past-its-lease",
                            "One of two processes is frozen when it has begun; the other ends the transfer; then the first one"
                                    + " wants to go on",
                            "两个进程之一在刚开始时被冻结；另一个进程结束了这笔转账；随后前者想继续")
                    .promises("R")
                    .does(lab -> TwoInstances.frozen(Point.START_AFTER, FIRST, "REJECTED", lab)),
            twice(
                            "both-recover",
                            "Both processes are killed between the two commits of three transfers each, and start again at the"
                                    + " same moment",
                            "两个进程各在三笔转账的两次提交之间被杀，并在同一时刻重新启动")
                    .promises("C+, VL")
                    .demands(Demands.USUAL.withProgress(0, 6))
                    .does(lab -> TwoInstances.bothRecover(Point.COMMIT_A_AFTER, FIRST, SECOND, lab)),
            twice(
                            "rolling-restart",
                            "Each process is stopped in order and started again while clients pay",
                            "客户端付款期间，每个进程依次有序停止并重新启动")
                    .promises("C, (V)")
                    .demands(Demands.USUAL.withProgress(0.5, 20))
                    .does(TwoInstances::rollingRestart),
            twice(
                            "slow-one",
                            "One process is slow with a transfer, and the other makes four meanwhile",
                            "一个进程处理一笔转账很慢，其间另一个进程完成四笔")
                    .promises("C, (V)")
                    .demands(Demands.USUAL.withProgress(0, 5))
                    .does(SeveralInstances::slowOne));

    private SeveralInstances() {}

    private static Scenario twice(String id, String en, String zh) {
        return Scenario.of("two-instances/" + id, en, zh).instances(2);
    }

    private static void decidedAndDead(Lab lab) throws Exception {
        OneProcess second = new OneProcess(lab, SECOND);
        second.arm(Point.COMMIT_A_AFTER, FaultAction.CRASH);
        second.pay().join();
        lab.await().untilCrashed(SECOND);
        lab.await().untilPassed(PAST_PRESUMED_ABORT);
        lab.read();
        lab.restart(SECOND);
    }

    private static void slowOne(Lab lab) throws Exception {
        OneProcess first = new OneProcess(lab, FIRST);
        first.arm(Point.START_AFTER, FaultAction.PAUSE);
        CompletableFuture<ClientReply> slow = first.pay();
        first.awaitHeld();
        OneProcess second = new OneProcess(lab, SECOND);
        // At once: the slow one must be through before its own time-out, which is five seconds.
        CompletableFuture.allOf(second.pay(), second.pay(), second.pay(), second.pay())
                .join();
        lab.await().untilPassed(PAST_A_LOOK_FOR_ORPHANS);
        lab.read();
        first.release();
        slow.join();
    }
}
