package io.twobanks.outbox.scenarios;

import io.twobanks.checker.Rule;
import io.twobanks.common.fault.FaultAction;
import io.twobanks.outbox.Point;
import io.twobanks.workbench.client.ClientReply;
import io.twobanks.workbench.scenario.Lab;
import io.twobanks.workbench.scenario.Scenario;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * RocketMQ carries the messages. It acknowledges what it has stored, so a row is marked before bank B has done anything; and it, too,
 * delivers at least once.
 */
final class ByBroker {
    private static final String BROKER = "broker";

    private static final Scenario AFTER_DELIVERY = by(Scenario.of(
                    "lm-relay-killed/by-broker",
                    "Bank A's relay is killed when the broker has the message and its row is not marked; it is sent again",
                    "Broker 已收到消息、该行尚未标记时，A 行的中继被杀；消息再次发送")
            .promises("C+, (V)")
            .does(lab -> Killed.crashAt(Point.CREDIT_ACKNOWLEDGED, Killed.BANK_A, lab)));

    static final List<Scenario> ALL = List.of(
            by(Scenario.of("no-failure/by-broker", "A transfer, and nothing fails", "一笔转账，没有故障")
                    .promises("C+, (V)")
                    .does(ByBroker::payAndLook)),
            by(Scenario.of(
                            "second-phase-twice/by-broker",
                            "Each message is given to the broker twice, there and back",
                            "每条消息都交给 Broker 两次，去程和回程都是")
                    .promises("C+, (V)")
                    .does(ByBroker::sendTwice)),
            AFTER_DELIVERY,
            AFTER_DELIVERY.without("outbox.guard.inbox", Rule.EXACTLY_ONCE),
            by(Scenario.of(
                            "payee-killed/by-broker",
                            "Bank B dies when it has committed the credit; the broker delivers the message again",
                            "B 行提交入账后死亡；Broker 再次投递消息")
                    .promises("C+, (V)")
                    .does(lab -> Killed.crashAt(Point.CREDIT_COMMITTED, Killed.BANK_B, lab))),
            by(Scenario.of(
                            "broker-killed/before-it-has-the-message",
                            "The broker dies before the message is sent, and comes back",
                            "消息发送之前 Broker 死亡，之后恢复")
                    .promises("C+, V")
                    .does(lab -> killBroker(Point.CREDIT_SEND, lab))),
            by(Scenario.of(
                            "broker-killed/when-it-has-the-message",
                            "The broker dies when it has acknowledged the message, and comes back",
                            "Broker 确认消息之后死亡，之后恢复")
                    .promises("C+, (V)")
                    .does(lab -> killBroker(Point.CREDIT_ACKNOWLEDGED, lab))),
            by(Poison.byBroker()));

    private ByBroker() {}

    private static Scenario by(Scenario scenario) {
        return scenario.with("outbox.carrier", "rocketmq");
    }

    private static void payAndLook(Lab lab) throws Exception {
        lab.transfer(lab.pair());
        lab.read();
    }

    private static void sendTwice(Lab lab) throws Exception {
        lab.arm(Point.CREDIT_SEND, FaultAction.DUPLICATE);
        lab.arm(Point.OUTCOME_SEND, FaultAction.DUPLICATE);
        ClientReply told = lab.transfer(lab.pair());
        lab.await().untilStep(Point.OUTCOME_SEND, told.id());
        lab.read();
    }

    private static void killBroker(Point point, Lab lab) throws Exception {
        CompletableFuture<ClientReply> transfer = lab.holdAt(point, lab.pair());
        lab.kill(BROKER);
        lab.release();
        lab.read();
        lab.await().untilPassed(Duration.ofSeconds(2)); // One attempt.
        lab.restart(BROKER);
        transfer.join();
    }
}
