package io.twobanks.mq.scenarios;

import io.twobanks.common.fault.FaultAction;
import io.twobanks.mq.Point;
import io.twobanks.workbench.client.ClientReply;
import io.twobanks.workbench.client.Request;
import io.twobanks.workbench.scenario.Demands;
import io.twobanks.workbench.scenario.Lab;
import io.twobanks.workbench.scenario.Pair;
import io.twobanks.workbench.scenario.Scenario;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The payer's bank finds at night what no message has told, and what it cannot put right waits for a person. */
final class Reconciled {
    static final List<Scenario> ALL = List.of(
            Scenario.of(
                            "mq-reconcile/credited-not-paid",
                            "A careless check lets bank B credit what nobody paid; the comparison finds it, and a person charges"
                                    + " the payer",
                            "草率的回查让 B 行入了没有人付过的账；对账发现，由人工向付款方补扣")
                    .with("mq.guard.check-reads-log", "false")
                    .with("mq.orphan-age", "10m")
                    .with("mq.reconcile.every", "1s")
                    .with("mq.reconcile.age", "2s")
                    .promises("M, V")
                    .demands(Demands.USUAL.withDesk())
                    .does(Reconciled::creditUnpaid),
            Scenario.of(
                            "mq-reconcile/broker-silent",
                            "Bank B has credited, and nothing reaches the broker any more; the comparison, which needs no broker,"
                                    + " ends the transfer",
                            "B 行已入账，此后什么也到不了 Broker；不需要 Broker 的对账结束这笔转账")
                    .with("mq.reconcile.every", "1s")
                    .with("mq.reconcile.age", "2s")
                    .promises("C+, V")
                    .does(Reconciled::endWithoutBroker),
            Scenario.of(
                            "mq-refund-fails",
                            "Bank B refuses, and the payer's account was closed meanwhile; a person tries the refund again",
                            "B 行拒绝入账，而付款方账户此时已销户；人工重新尝试退款")
                    .promises("M, V")
                    .demands(Demands.USUAL.withDesk())
                    .does(Reconciled::refundToClosed));

    private static final int CONFLICT = 409;

    private Reconciled() {}

    private static void creditUnpaid(Lab lab) throws Exception {
        String id = KilledAtEveryStep.killAt(Point.HALF_SENT, "bank-a", lab);
        lab.desk().await(id, "charge");
        lab.read();
        lab.desk().act(id, "charge");
    }

    private static void endWithoutBroker(Lab lab) throws Exception {
        lab.arm(Point.CREDIT_UNCOMMITTED, FaultAction.PAUSE);
        String id = lab.transfer(lab.pair()).id();
        lab.await().untilHeld(1);
        lab.read();
        lab.network("banks", "broker", "lose-to-server");
        lab.release();
        lab.await().until(id + " is final while the broker is silent", () -> lab.isIn("COMPLETED", id));
        lab.read();
    }

    /** B-9 is closed: the debit must come back. */
    private static void refundToClosed(Lab lab) throws Exception {
        Pair pair = lab.pair();
        lab.arm(Point.LOCAL_COMMITTED, FaultAction.PAUSE);
        Request request = Request.of(pair.from(), "B-9", "10.00");
        CompletableFuture<ClientReply> told = lab.send(request);
        lab.await().untilHeld(1);
        become("CLOSED", pair.from(), lab);
        lab.release();
        told.join();
        lab.desk().await(request.transferId(), "retry");
        lab.read();
        if (lab.desk().act(request.transferId(), "retry") != CONFLICT) {
            throw new IllegalStateException("The desk gave money back to a closed account");
        }
        become("OPEN", pair.from(), lab);
        lab.desk().act(request.transferId(), "retry");
    }

    private static void become(String status, String account, Lab lab) throws SQLException {
        try (Connection admin = lab.run().database("db-a").admin();
                Statement statement = admin.createStatement()) {
            statement.executeUpdate("UPDATE mq.account SET status = '" + status + "' WHERE id = '" + account + "'");
        }
    }
}
