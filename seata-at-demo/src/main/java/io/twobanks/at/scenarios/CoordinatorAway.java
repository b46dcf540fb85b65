package io.twobanks.at.scenarios;

import io.twobanks.at.Point;
import io.twobanks.workbench.client.ClientReply;
import io.twobanks.workbench.scenario.HeldWhile;
import io.twobanks.workbench.scenario.Lab;
import io.twobanks.workbench.scenario.Scenario;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The coordinator, its database or the way to it is away for a while. */
final class CoordinatorAway {
    private static final String SEATA = "seata";

    static final List<Scenario> ALL = List.of(
            Scenario.of(
                            "at-coordinator-killed/undecided",
                            "The coordinator is killed when the payer is debited, and comes back after the banks have given up",
                            "付款方已扣款时协调器被杀，银行放弃之后它才恢复")
                    .promises("R+, V(L)")
                    .by(Point.SETTLE_BEFORE)
                    .does(lab -> HeldWhile.killed(SEATA, Point.DEBIT_COMMITTED, lab)),
            Scenario.of(
                            "at-coordinator-killed/decided",
                            "The coordinator is killed when it has decided to commit, before the banks have forgotten how to undo",
                            "协调器决定提交后、银行删除撤销日志之前被杀")
                    .promises("C, (VL)")
                    .does(lab -> HeldWhile.killed(SEATA, Point.COMMIT_DECIDED, lab)),
            Scenario.of(
                            "middleman-killed",
                            "The coordinator is killed when bank A is about to tell it to commit",
                            "A 行即将通知协调器提交时，协调器被杀")
                    .promises("R+, (VL)")
                    .by(Point.SETTLE_BEFORE)
                    .does(lab -> HeldWhile.killed(SEATA, Point.CREDIT_ANSWERED, lab)),
            Scenario.of(
                            "network-cut/coordinator",
                            "The network to the coordinator is cut when bank A is about to tell it to commit",
                            "A 行即将通知协调器提交时，与协调器之间的网络断开")
                    .promises("R+, (VL)")
                    .by(Point.SETTLE_BEFORE)
                    .does(CoordinatorAway::cut));

    private CoordinatorAway() {}

    private static void cut(Lab lab) throws Exception {
        CompletableFuture<ClientReply> transfer = lab.holdAt(Point.CREDIT_ANSWERED, lab.pair());
        lab.read();
        lab.network("banks", SEATA, "cut");
        lab.release();
        transfer.join();
        lab.network("banks", SEATA, "pass");
        lab.read();
    }
}
