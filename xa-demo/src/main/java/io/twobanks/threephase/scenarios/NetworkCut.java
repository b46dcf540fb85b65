package io.twobanks.threephase.scenarios;

import io.twobanks.checker.Rule;
import io.twobanks.common.fault.FaultAction;
import io.twobanks.threephase.Point;
import io.twobanks.workbench.client.Request;
import io.twobanks.workbench.scenario.Lab;
import io.twobanks.workbench.scenario.Scenario;
import java.util.List;

/**
 * What three-phase commit is not made for: processes are alive and cannot reach each other. Under the majority's rule nothing is lost,
 * and who is alone waits. With the rule that whoever is alive decides, the termination protocol and all, both sides decide.
 */
final class NetworkCut {
    private static final String RULE = "3pc.rule";
    private static final String LIVE = "live";

    static final Scenario BANK_B = Scenario.of(
                    "network-cut/bank-b",
                    "Bank B is cut off when bank A has pre-committed and bank B has not; nobody dies",
                    "A 行已预提交、B 行还没有时，B 行与所有人断开；没有进程死亡")
            .with(RULE, "majority")
            .promises("C+, VL")
            .by(Point.TIME_OUT, Point.ASK_SEND)
            .does(lab -> cutOffBankB(Point.PRE_COMMIT_A_AFTER, lab));

    static final Scenario BANK_A = Scenario.of(
                    "network-cut/bank-a",
                    "Bank A is cut off when it has just pre-committed, and the coordinator dies",
                    "A 行刚刚预提交就与所有人断开，协调者也死亡")
            .with(RULE, "majority")
            .promises("C+, L(V)")
            .by(Point.TIME_OUT, Point.ASK_SEND, Point.RECOVER_BEFORE)
            .does(NetworkCut::cutOffBankA);

    static final List<Scenario> ALL = List.of(
            BANK_B, BANK_A, BANK_B.spoiltBy(RULE, LIVE, Rule.ATOMICITY), BANK_A.spoiltBy(RULE, LIVE, Rule.ATOMICITY));

    private NetworkCut() {}

    /** @param point at which the coordinator is held until the network is cut */
    static void cutOffBankB(Point point, Lab lab) throws Exception {
        Request payment = holdCoordinator(point, lab);
        Steps.cutOff("bank-b", lab);
        lab.release();
        untilBothHaveEndedOrWait(payment, lab);
    }

    private static void cutOffBankA(Lab lab) throws Exception {
        Request payment = holdCoordinator(Point.PRE_COMMIT_A_AFTER, lab);
        Steps.cutOff("bank-a", lab);
        lab.kill("coordinator");
        untilBothHaveEndedOrWait(payment, lab);
    }

    private static Request holdCoordinator(Point point, Lab lab) throws Exception {
        Request payment = Steps.payment(lab);
        lab.arm(point, FaultAction.PAUSE);
        lab.send(payment);
        lab.await().untilHeld(1);
        lab.read();
        return payment;
    }

    private static void untilBothHaveEndedOrWait(Request payment, Lab lab) throws Exception {
        Steps.untilEndedOrWaiting("bank-a", payment, lab);
        Steps.untilEndedOrWaiting("bank-b", payment, lab);
        lab.read();
    }
}
