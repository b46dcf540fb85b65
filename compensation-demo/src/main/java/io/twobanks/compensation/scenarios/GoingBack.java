package io.twobanks.compensation.scenarios;

import io.twobanks.common.fault.FaultAction;
import io.twobanks.compensation.Point;
import io.twobanks.workbench.client.Request;
import io.twobanks.workbench.client.Told;
import io.twobanks.workbench.scenario.Demands;
import io.twobanks.workbench.scenario.Lab;
import io.twobanks.workbench.scenario.Outsider;
import io.twobanks.workbench.scenario.Pair;
import io.twobanks.workbench.scenario.Scenario;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A saga that goes back: killed on its way, or stuck because a compensation does not work. */
final class GoingBack {
    private static final String ORDER = "compensation.saga.order";
    private static final String ACTION_ATTEMPTS = "compensation.saga.action-attempts";
    private static final String COMPENSATION_ATTEMPTS = "compensation.saga.compensation-attempts";

    static final List<Scenario> ALL = List.of(
            Scenario.of(
                            "killed-going-back/at-the-payer",
                            "Bank A dies at each step of a saga that goes back",
                            "Saga 回退的每一步，A 行都死亡一次")
                    .with(ACTION_ATTEMPTS, "1")
                    .promises("R+, V")
                    .does(lab -> crashAtEach(
                            List.of(
                                    Point.TAKE_BACK_SEND,
                                    Point.TAKE_BACK_ANSWERED,
                                    Point.TAKE_BACK_AFTER,
                                    Point.REFUND_BEFORE,
                                    Point.REFUND_AFTER),
                            "bank-a",
                            lab)),
            Scenario.of(
                            "killed-going-back/at-the-payee",
                            "Bank B dies before and after it has taken the money back",
                            "B 行在撤回之前和之后各死亡一次")
                    .with(ACTION_ATTEMPTS, "1")
                    .promises("R+, V")
                    .does(lab ->
                            crashAtEach(List.of(Point.TAKE_BACK_RECEIVED, Point.TAKE_BACK_COMMITTED), "bank-b", lab)),
            Scenario.of(
                            "co-compensation-fails",
                            "The take-back gets lost until bank A gives it up; the repair desk tries it again",
                            "撤回请求一再丢失，直到 A 行放弃；修复台再次尝试")
                    .with(ACTION_ATTEMPTS, "1")
                    .with(COMPENSATION_ATTEMPTS, "3")
                    .promises("M, V")
                    .demands(Demands.USUAL.withDesk())
                    .does(GoingBack::compensationFails),
            Scenario.of(
                            "co-spent-before-reversal/credit-first",
                            "The payee is credited first and spends the money, then the payer has too little; the desk"
                                    + " takes it back when the payee has money again",
                            "先给收款方入账，收款方把钱花掉，随后付款方余额不足；收款方再有钱时由修复台撤回")
                    .with(ORDER, "credit-first")
                    .with(COMPENSATION_ATTEMPTS, "3")
                    .promises("C or M, V")
                    .demands(Demands.USUAL.withDesk())
                    .does(GoingBack::spendBeforeReversal),
            Scenario.of(
                            "co-spent-before-reversal/debit-first",
                            "The same transfer with the debit first: it is refused before the payee has anything to spend",
                            "同一笔转账先扣款：在收款方有钱可花之前就被拒绝")
                    .promises("R")
                    .does(GoingBack::refuseAtOnce));

    private GoingBack() {}

    /** What is credited and not known to be must be taken back. */
    private static void crashAtEach(List<Point> points, String bank, Lab lab) throws Exception {
        for (Point point : points) {
            lab.arm(Point.CREDIT_ANSWERED, FaultAction.THROW);
            lab.arm(point, FaultAction.CRASH);
            lab.transfer(lab.pair());
            lab.await().untilCrashed(bank);
            lab.read();
            lab.restart(bank);
        }
    }

    private static void compensationFails(Lab lab) throws Exception {
        lab.arm(Point.CREDIT_ANSWERED, FaultAction.THROW);
        CompletableFuture<Told> transfer = lab.holdAt(Point.TAKE_BACK_SEND, lab.pair());
        lab.network("bank-a", "bank-b", "cut");
        lab.release();
        Told told = transfer.join();
        lab.desk().await(told.id(), "retry");
        lab.read();
        lab.network("bank-a", "bank-b", "pass");
        lab.desk().act(told.id(), "retry");
        lab.desk().act(told.id(), "retry");
    }

    /** The payee holds 2000.01 when it spends; 1000.00 more let the take-back work. */
    private static void spendBeforeReversal(Lab lab) throws Exception {
        Pair pair = lab.pair();
        lab.arm(Point.CREDIT_AFTER, FaultAction.PAUSE);
        CompletableFuture<Told> transfer = lab.send(Request.of(pair.from(), pair.to(), "1000.01"));
        lab.await().untilHeld(1);
        lab.send(Request.of(pair.to(), lab.pair().from(), "1995.00")).join();
        lab.release();
        Told told = transfer.join();
        lab.desk().await(told.id(), "retry");
        lab.read();
        new Outsider(lab).deposit(pair.to(), "1000.00").join();
        lab.desk().act(told.id(), "retry");
    }

    private static void refuseAtOnce(Lab lab) throws Exception {
        Pair pair = lab.pair();
        lab.send(Request.of(pair.from(), pair.to(), "1000.01")).join();
        lab.read();
    }
}
