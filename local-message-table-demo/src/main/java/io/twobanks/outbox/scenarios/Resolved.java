package io.twobanks.outbox.scenarios;

import static io.twobanks.outbox.scenarios.Undeliverable.limited;

import io.twobanks.outbox.Point;
import io.twobanks.workbench.scenario.Demands;
import io.twobanks.workbench.scenario.Lab;
import io.twobanks.workbench.scenario.Scenario;
import java.util.List;

/** Parked messages of which a person says that the payee has the money. */
final class Resolved {
    private static final int CONFLICT = 409;

    static final List<Scenario> ALL = List.of(
            limited(
                            "undeliverable/resolve",
                            "Bank B has credited, and no acknowledgement or outcome arrives until the message is parked; a person"
                                    + " knows that the payee has the money, and bank B's books say the same",
                            "B 行已入账，但确认和结果都到不了，直到消息被搁置；人工知道收款方已收到钱，B 行账簿也这样说")
                    .promises("M, V")
                    .demands(Demands.USUAL.withDesk())
                    .does(Resolved::resolveCredited),
            limited(
                            "undeliverable/resolve-on-a-word",
                            "The same, and bank B cannot be asked: a person's word completes it, and bank B confirms it later",
                            "同样的情形，但无法询问 B 行：凭人工的话完成转账，之后由 B 行证实")
                    .promises("M, V")
                    .demands(Demands.USUAL.withDesk())
                    .does(Resolved::resolveOnWord),
            limited(
                            "undeliverable/resolve-what-never-arrived",
                            "The message never arrived, and a person says that the payee has the money; bank B's books say no, and it"
                                    + " is sent again",
                            "消息从未到达，人工却说收款方已收到钱；B 行账簿说没有，于是再次发送")
                    .promises("M, V")
                    .demands(Demands.USUAL.withDesk())
                    .does(Resolved::resolveWrongly));

    private Resolved() {}

    private static void resolveCredited(Lab lab) throws Exception {
        String id = parkCredited(lab);
        lab.desk().act(id, "resolve");
        lab.desk().act(id, "resolve");
        lab.run().heal();
    }

    private static void resolveOnWord(Lab lab) throws Exception {
        String id = parkCredited(lab);
        lab.network("bank-a", "bank-b", "cut");
        lab.desk().act(id, "resolve");
        if (!lab.isIn("COMPLETED", id)) {
            throw new IllegalStateException("The word did not complete it");
        }
        lab.run().heal();
    }

    private static String parkCredited(Lab lab) throws Exception {
        lab.failAllAt(Point.CREDIT_COMMITTED);
        lab.holdAllAt(Point.OUTCOME_CLAIMED);
        String id = lab.transfer(lab.pair()).id();
        lab.desk().await(id, "resolve");
        lab.read();
        return id;
    }

    private static void resolveWrongly(Lab lab) throws Exception {
        lab.failAllAt(Point.CREDIT_SEND);
        String id = lab.transfer(lab.pair()).id();
        lab.desk().await(id, "resolve");
        lab.read();
        if (lab.desk().act(id, "resolve") != CONFLICT) {
            throw new IllegalStateException("The desk completed what bank B has not credited");
        }
        lab.run().heal();
        lab.desk().act(id, "retry");
    }
}
