package io.twobanks.mq.scenarios;

import io.twobanks.common.fault.FaultAction;
import io.twobanks.mq.Point;
import io.twobanks.workbench.client.Request;
import io.twobanks.workbench.scenario.Demands;
import io.twobanks.workbench.scenario.Lab;
import io.twobanks.workbench.scenario.Pair;
import io.twobanks.workbench.scenario.Scenario;
import java.util.List;

/** A credit fails until the broker puts its message aside, and a person decides. */
final class DeadLetters {
    static final List<Scenario> ALL = List.of(
            dead("retry", "credits it after all", "补做入账"),
            dead("refund", "sends the money back", "把钱退回"),
            Scenario.of(
                            "mq-dead-letter-killed",
                            "Bank B dies when it has written down a dead letter, which then comes twice",
                            "B 行记下死信后死亡，死信随后再次到达")
                    .with("mq.deliveries.repeated", "2")
                    .promises("M, V")
                    .demands(Demands.USUAL.withDesk())
                    .does(lab -> crashWithDeadLetter(lab)));

    private DeadLetters() {}

    private static Scenario dead(String action, String en, String zh) {
        return Scenario.of(
                        "mq-consumer-fails/" + action,
                        "Bank B fails to credit until the broker gives up; a person " + en,
                        "B 行一直入账失败，直到 Broker 放弃；人工" + zh)
                .with("mq.deliveries.repeated", "2")
                .promises("M, V")
                .demands(Demands.USUAL.withDesk())
                .does(lab -> failForGood(action, lab));
    }

    private static void failForGood(String action, Lab lab) throws Exception {
        String id = payAndFail(lab);
        lab.desk().await(id, action);
        lab.read();
        lab.run().heal();
        lab.desk().act(id, action);
    }

    static String payAndFail(Lab lab) throws Exception {
        Pair pair = lab.pair();
        lab.failAllAt(Point.CREDIT_RECEIVED);
        Request request = Request.of(pair.from(), pair.to(), "10.00");
        lab.send(request).join();
        return request.transferId();
    }

    private static void crashWithDeadLetter(Lab lab) throws Exception {
        String id = payAndFail(lab);
        lab.arm(Point.DEAD_KEPT, FaultAction.CRASH);
        lab.await().untilCrashed("bank-b");
        lab.run().heal();
        lab.restart("bank-b");
        lab.desk().await(id, "retry");
        lab.desk().act(id, "retry");
    }
}
