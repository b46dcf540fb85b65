package io.twobanks.tcc.scenarios;

import io.twobanks.tcc.Point;
import io.twobanks.workbench.client.ClientReply;
import io.twobanks.workbench.scenario.HeldWhile;
import io.twobanks.workbench.scenario.Lab;
import io.twobanks.workbench.scenario.Scenario;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The coordinator or the way to it is away for a while. */
final class CoordinatorAway {
    private static final String SEATA = "seata";

    static final List<Scenario> ALL = List.of(
            Scenario.of(
                            "tcc-coordinator-killed",
                            "The coordinator is killed between the two Confirms, and comes back",
                            "协调器在两个 Confirm 之间被杀，之后恢复")
                    .promises("C+, V(F)")
                    .by(Point.SETTLE_BEFORE)
                    .does(lab -> HeldWhile.killed(SEATA, Point.CONFIRM_PAYER_BEFORE, lab)),
            Scenario.of(
                            "middleman-killed",
                            "The coordinator is killed when bank A is about to tell it to commit",
                            "A 行即将通知协调器提交时，协调器被杀")
                    .promises("R+, F(V)")
                    .by(Point.SETTLE_BEFORE)
                    .does(lab -> HeldWhile.killed(SEATA, Point.ANNOUNCE_ANSWERED, lab)),
            Scenario.of(
                            "network-cut/coordinator",
                            "The network to the coordinator is cut when bank A is about to tell it to commit",
                            "A 行即将通知协调器提交时，与协调器之间的网络断开")
                    .promises("R+, F(V)")
                    .by(Point.SETTLE_BEFORE)
                    .does(CoordinatorAway::cut));

    private CoordinatorAway() {}

    private static void cut(Lab lab) throws Exception {
        CompletableFuture<ClientReply> transfer = lab.holdAt(Point.ANNOUNCE_ANSWERED, lab.pair());
        lab.read();
        lab.network("banks", SEATA, "cut");
        lab.release();
        transfer.join();
        lab.network("banks", SEATA, "pass");
        lab.read();
    }
}
