package io.twobanks.notify.scenarios;

import io.twobanks.common.fault.FaultAction;
import io.twobanks.notify.Point;
import io.twobanks.workbench.client.ClientReply;
import io.twobanks.workbench.scenario.Lab;
import io.twobanks.workbench.scenario.Scenario;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The broker, the name server or a database dies while a transfer stands at a step that needs it, and comes back. */
final class KilledMeanwhile {
    private static final List<Point> WITH_BROKER =
            List.of(Point.PAY_COMMITTED, Point.NOTICE_RECEIVED, Point.NOTICE_NOTED, Point.ATTEMPT_SEND);

    static final List<Scenario> ALL = List.of(
            dies("broker", "The broker", "Broker", WITH_BROKER),
            dies("namesrv", "The name server", "Name Server", WITH_BROKER),
            dies(
                    "db-a",
                    "Bank A's database",
                    "A 行数据库",
                    List.of(
                            Point.PAY_COMMITTED,
                            Point.NOTICE_RECEIVED,
                            Point.ATTEMPT_CLAIMED,
                            Point.ATTEMPT_ANSWERED,
                            Point.ATTEMPT_RECORDED)),
            dies(
                    "db-b",
                    "Bank B's database",
                    "B 行数据库",
                    List.of(
                            Point.ATTEMPT_SEND,
                            Point.CREDIT_RECEIVED,
                            Point.CREDIT_UNCOMMITTED,
                            Point.CREDIT_COMMITTED)),
            Scenario.of(
                            "killed-meanwhile/db-a/in-the-transaction",
                            "Bank A's database dies in the local transaction: nothing is paid",
                            "A 行数据库在本地事务之中死亡：没有付款")
                    .promises("R+")
                    .does(lab -> dieAt(Point.PAY_UNCOMMITTED, "db-a", lab)));

    private KilledMeanwhile() {}

    private static Scenario dies(String victim, String en, String zh, List<Point> points) {
        return Scenario.of(
                        "killed-meanwhile/" + victim,
                        en + " dies at each step that needs it, and comes back",
                        "凡是需要 " + zh + " 的步骤，它都死亡一次并恢复")
                .promises("C+, V")
                .does(lab -> {
                    for (Point point : points) {
                        dieAt(point, victim, lab);
                    }
                });
    }

    private static void dieAt(Point point, String victim, Lab lab) throws Exception {
        lab.await().until("the transfer before is final", lab::isNothingInFlight);
        lab.arm(point, FaultAction.PAUSE);
        CompletableFuture<ClientReply> transfer = lab.transferLater(lab.pair());
        lab.await().untilHeld(1);
        lab.read();
        lab.kill(victim);
        lab.release();
        lab.restart(victim);
        transfer.join();
    }
}
