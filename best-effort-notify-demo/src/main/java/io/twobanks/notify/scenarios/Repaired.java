package io.twobanks.notify.scenarios;

import io.twobanks.common.fault.FaultAction;
import io.twobanks.notify.Point;
import io.twobanks.workbench.client.Request;
import io.twobanks.workbench.scenario.Demands;
import io.twobanks.workbench.scenario.Lab;
import io.twobanks.workbench.scenario.Pair;
import io.twobanks.workbench.scenario.Scenario;
import io.twobanks.workbench.scenario.Tables;
import java.util.List;

/** The attempts have ended and bank B does not ask in time: a person at bank A acts. */
final class Repaired {
    private static final String NOTIFY = "notify-again";
    private static final String REFUND = "refund";

    static final Scenario BY_PERSON = Asked.ending(
                    "be-receiver-gone/person",
                    "Bank B is down for all attempts and never asks; a person at bank A has it notified again",
                    "所有尝试期间 B 行都停机，也从不查询；A 行的人工让它再次被通知")
            .with(Attempted.AGE, Asked.NEVER)
            .promises("M, V")
            .demands(Demands.USUAL.withDesk())
            .does(Repaired::notifyAgain);

    static final List<Scenario> ALL = List.of(
            BY_PERSON,
            Asked.ending(
                            "be-receiver-gone/refund-although-credited",
                            "Bank B credits and no answer arrives until the notice is given up; a person wants the"
                                    + " money back and learns that it has arrived",
                            "B 行已入账，但答复一直到不了，直到通知被放弃；人工要求退款，结果得知钱已到账")
                    .with(Attempted.AGE, Asked.NEVER)
                    .promises("M, V")
                    .demands(Demands.USUAL.withDesk())
                    .does(Repaired::refundCredited),
            Asked.ending(
                            "be-receiver-gone/refund",
                            "A person gives a payment back whose notice was given up, and bank B dies at each step of"
                                    + " that",
                            "人工退回一笔通知已被放弃的付款，其间的每一步 B 行都死亡一次")
                    .with(Attempted.AGE, Asked.NEVER)
                    .promises("M, V")
                    .demands(Demands.USUAL.withDesk().withProgress(0, 2))
                    .does(Repaired::refundWhileDying),
            Asked.ending(
                            "killed-when-giving-up",
                            "The notifier dies when an attempt has failed, and when it has given up",
                            "一次尝试失败后通知器死亡，放弃之后又死亡")
                    .with(Attempted.AGE, Asked.NEVER)
                    .promises("M, V")
                    .demands(Demands.USUAL.withDesk())
                    .does(Repaired::dieGivingUp),
            Scenario.of(
                            "refund-fails",
                            "Bank B refuses, a person gives the money back, and the payer's account was closed"
                                    + " meanwhile; a person tries the refund again",
                            "B 行拒绝入账，人工退款，而付款方账户此时已销户；人工重新尝试退款")
                    .promises("M, V")
                    .demands(Demands.USUAL.withDesk())
                    .does(Repaired::refundToClosed));

    private static final int CONFLICT = 409;

    private Repaired() {}

    private static void notifyAgain(Lab lab) throws Exception {
        String id = Asked.giveUp(lab);
        lab.restart(Killed.BANK_B);
        lab.desk().await(id, NOTIFY);
        lab.desk().act(id, NOTIFY);
        lab.desk().act(id, NOTIFY);
    }

    private static void refundCredited(Lab lab) throws Exception {
        lab.failAllAt(Point.CREDIT_COMMITTED);
        String id = lab.transfer(lab.pair()).id();
        lab.desk().await(id, REFUND);
        lab.read();
        lab.run().heal();
        lab.desk().act(id, REFUND);
    }

    private static void refundWhileDying(Lab lab) throws Exception {
        for (Point point : List.of(Point.CANCEL_RECEIVED, Point.CANCEL_COMMITTED)) {
            lab.await().until("the transfer before is final", lab::isNothingInFlight);
            String id = Asked.giveUp(lab);
            lab.restart(Killed.BANK_B);
            lab.desk().await(id, REFUND);
            lab.arm(point, FaultAction.CRASH);
            lab.desk().act(id, REFUND);
            lab.await().untilCrashed(Killed.BANK_B);
            lab.restart(Killed.BANK_B);
            lab.await().until("the payer has the money back", () -> isBack(id, lab));
        }
    }

    /** While a bank starts again, the few attempts may be used up once more. */
    private static boolean isBack(String id, Lab lab) {
        if (lab.desk().actions(id).contains(REFUND)) {
            lab.desk().act(id, REFUND);
        }
        return lab.isIn("REVERSED", id);
    }

    private static void dieGivingUp(Lab lab) throws Exception {
        lab.network(Killed.NOTIFIER, Killed.BANK_B, "cut");
        lab.arm(Point.ATTEMPT_PUT_OFF, FaultAction.CRASH);
        String id = lab.transfer(lab.pair()).id();
        lab.await().untilCrashed(Killed.NOTIFIER);
        lab.arm(Point.NOTICE_GIVEN_UP, FaultAction.CRASH);
        lab.restartIntoCrash(Killed.NOTIFIER);
        lab.read();
        lab.restart(Killed.NOTIFIER);
        lab.network(Killed.NOTIFIER, Killed.BANK_B, "pass");
        lab.desk().await(id, NOTIFY);
        lab.desk().act(id, NOTIFY);
    }

    /** B-9 is closed. */
    private static void refundToClosed(Lab lab) throws Exception {
        Pair pair = lab.pair();
        String id = lab.send(Request.of(pair.from(), "B-9", "10.00")).join().id();
        lab.desk().await(id, REFUND);
        become("CLOSED", pair.from(), lab);
        lab.desk().act(id, REFUND);
        lab.desk().await(id, "retry");
        lab.read();
        if (lab.desk().act(id, "retry") != CONFLICT) {
            throw new IllegalStateException("The desk gave money back to a closed account");
        }
        become("OPEN", pair.from(), lab);
        lab.desk().act(id, "retry");
    }

    private static void become(String status, String account, Lab lab) throws Exception {
        new Tables(lab).change("db-a", "UPDATE account SET status = ? WHERE id = ?", status, account);
    }
}
