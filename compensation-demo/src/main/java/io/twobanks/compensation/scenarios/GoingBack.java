package io.twobanks.compensation.scenarios;

import io.twobanks.common.fault.FaultAction;
import io.twobanks.compensation.Point;
import io.twobanks.workbench.client.ClientReply;
import io.twobanks.workbench.client.Request;
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
    private static final String CREDIT_FIRST = "credit-first";
    /** More than a payer holds. */
    private static final String TOO_MUCH = "1000.01";

    private static final String ACTION_ATTEMPTS = "compensation.saga.action-attempts";
    private static final String COMPENSATION_ATTEMPTS = "compensation.saga.compensation-attempts";

    static final Scenario STUCK = Scenario.of(
                    "co-compensation-fails",
                    "The take-back gets lost until bank A gives it up; the repair desk tries it again",
                    "撤回请求一再丢失，直到 A 行放弃；修复台再次尝试")
            .with(ACTION_ATTEMPTS, "1")
            .with(COMPENSATION_ATTEMPTS, "3")
            .promises("M, V")
            .demands(Demands.USUAL.withDesk())
            .does(GoingBack::compensationFails);

    static final List<Scenario> ALL = List.of(
            Scenario.of(
                            "killed-going-back/take-back-at-the-payer",
                            "The payee is credited first, the payer has too little, and bank A dies at each step of"
                                    + " the take-back",
                            "先给收款方入账，付款方余额不足；撤回的每一步，A 行都死亡一次")
                    .with(ORDER, CREDIT_FIRST)
                    .promises("R+, V")
                    .by(Point.RESUME_BEFORE)
                    .does(lab -> crashTakingBack(
                            List.of(Point.TAKE_BACK_SEND, Point.TAKE_BACK_ANSWERED, Point.TAKE_BACK_AFTER),
                            "bank-a",
                            lab)),
            Scenario.of(
                            "killed-going-back/take-back-at-the-payee",
                            "The same, and bank B dies before and after it has taken the money back",
                            "同样的情形，B 行在撤回之前和之后各死亡一次")
                    .with(ORDER, CREDIT_FIRST)
                    .promises("R+, V")
                    .does(lab -> crashTakingBack(
                            List.of(Point.TAKE_BACK_RECEIVED, Point.TAKE_BACK_COMMITTED), "bank-b", lab)),
            Scenario.of(
                            "killed-going-back/refund",
                            "The payee's account is closed, and bank A dies before and after it has given the money"
                                    + " back",
                            "收款方账户已关闭，A 行在退款之前和之后各死亡一次")
                    .promises("R+, V")
                    .by(Point.RESUME_BEFORE)
                    .does(GoingBack::crashRefunding),
            STUCK,
            Scenario.of(
                            "co-spent-before-reversal/credit-first",
                            "The payee is credited first and spends the money, then the payer has too little; the desk"
                                    + " takes it back when the payee has money again",
                            "先给收款方入账，收款方把钱花掉，随后付款方余额不足；收款方再有钱时由修复台撤回")
                    .with(ORDER, CREDIT_FIRST)
                    .with(COMPENSATION_ATTEMPTS, "3")
                    .promises("C and M, V")
                    .demands(Demands.USUAL.withDesk())
                    .does(GoingBack::spendBeforeReversal),
            Scenario.of(
                            "co-spent-before-reversal/debit-first",
                            "The same transfer with the debit first: it is refused before the payee has anything to"
                                    + " spend",
                            "同一笔转账先扣款：在收款方有钱可花之前就被拒绝")
                    .promises("R")
                    .does(GoingBack::refuseAtOnce));

    private GoingBack() {}

    private static void crashTakingBack(List<Point> points, String bank, Lab lab) throws Exception {
        for (Point point : points) {
            Pair pair = lab.pair();
            Killed.crashAt(point, Request.of(pair.from(), pair.to(), TOO_MUCH), bank, lab);
        }
    }

    private static void crashRefunding(Lab lab) throws Exception {
        for (Point point : List.of(Point.REFUND_BEFORE, Point.REFUND_AFTER)) {
            Killed.crashAt(point, Request.of(lab.pair().from(), "B-9", "10.00"), "bank-a", lab);
        }
    }

    private static void compensationFails(Lab lab) throws Exception {
        String id = untilStuck(lab);
        lab.network("bank-a", "bank-b", "pass");
        lab.desk().act(id, "retry");
        lab.desk().act(id, "retry");
    }

    /** Until the take-back is given up; the network is still cut. */
    static String untilStuck(Lab lab) throws Exception {
        lab.arm(Point.CREDIT_COMMITTED, FaultAction.THROW);
        CompletableFuture<ClientReply> transfer = lab.holdAt(Point.TAKE_BACK_SEND, lab.pair());
        lab.network("bank-a", "bank-b", "cut");
        lab.release();
        ClientReply told = transfer.join();
        lab.desk().await(told.id(), "retry");
        lab.read();
        return told.id();
    }

    /** The payee holds 2000.01 when it spends; 1000.00 more let the take-back work. */
    private static void spendBeforeReversal(Lab lab) throws Exception {
        Pair pair = lab.pair();
        lab.arm(Point.CREDIT_AFTER, FaultAction.PAUSE);
        CompletableFuture<ClientReply> transfer = lab.send(Request.of(pair.from(), pair.to(), TOO_MUCH));
        lab.await().untilHeld(1);
        lab.send(Request.of(pair.to(), lab.pair().from(), "1995.00")).join();
        lab.release();
        ClientReply told = transfer.join();
        lab.desk().await(told.id(), "retry");
        lab.read();
        new Outsider(lab).deposit(pair.to(), "1000.00").join();
        lab.desk().act(told.id(), "retry");
    }

    private static void refuseAtOnce(Lab lab) throws Exception {
        Pair pair = lab.pair();
        lab.send(Request.of(pair.from(), pair.to(), TOO_MUCH)).join();
        lab.read();
    }
}
