package io.twobanks.mq.scenarios;

import io.twobanks.common.fault.FaultAction;
import io.twobanks.mq.Point;
import io.twobanks.workbench.client.ClientReply;
import io.twobanks.workbench.scenario.Lab;
import io.twobanks.workbench.scenario.Scenario;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A bank dies, or something fails there. */
final class Killed {
    static final Scenario CREDIT_FAILS = Scenario.of(
                    "mq-consumer-fails/once", "Bank B fails to credit, once", "B 行入账失败一次")
            .promises("C+, V")
            .does(lab -> fail(Point.CREDIT_RECEIVED, lab));

    static final Scenario MESSAGE_TWICE = Scenario.of(
                    "mq-duplicate/credit", "The message to bank B comes twice", "发给 B 行的消息到达两次")
            .promises("C+, (V)")
            .does(lab -> sendTwice(Point.HALF_SEND, lab));

    static final Scenario MESSAGE_TWICE_AT_ONCE = Scenario.of(
                    "mq-duplicate/at-once",
                    "The message to bank B comes twice, and both copies are worked on at once",
                    "发给 B 行的消息到达两次，两份同时被处理")
            .promises("C+, V")
            .does(Killed::sendTwiceAtOnce);

    static final List<Scenario> ALL = List.of(
            Scenario.of(
                            "payer-killed",
                            "Bank A dies when it has paid and the broker does not know",
                            "A 行已扣款、Broker 尚不知情时，A 行死亡")
                    .promises("C+, V")
                    .by(Point.CHECK_DECIDED)
                    .does(lab -> KilledAtEveryStep.killAt(Point.LOCAL_COMMITTED, "bank-a", lab)),
            Scenario.of(
                            "payee-killed",
                            "Bank B dies when it has committed the credit and told nobody",
                            "B 行已提交入账、尚未告知任何人时死亡")
                    .promises("C+, (V)")
                    .does(lab -> KilledAtEveryStep.killAt(Point.CREDIT_COMMITTED, "bank-b", lab)),
            Scenario.of("failed-at-every-step", "Something fails at each step", "每一步都发生一次故障")
                    .promises("C+ and R+, (V)")
                    .does(Killed::failAtEach),
            Scenario.of(
                            "killed-in-recovery",
                            "Bank A dies when it has paid, and again whenever the broker asks",
                            "A 行扣款后死亡，之后每当 Broker 回查又再次死亡")
                    .promises("C+, V")
                    .by(Point.CHECK_DECIDED)
                    .does(Killed::crashInRecovery),
            CREDIT_FAILS,
            MESSAGE_TWICE,
            MESSAGE_TWICE_AT_ONCE,
            Scenario.of(
                            "mq-duplicate/no-broker-for-the-second",
                            "The half message is sent twice, and the broker dies between the two, when bank A has paid",
                            "半消息发送两次，两次之间、A 行已扣款时，Broker 死亡")
                    .promises("C+, V")
                    .by(Point.CHECK_DECIDED)
                    .does(Killed::sendTwiceAndLoseTheSecond),
            Scenario.of("mq-duplicate/outcome", "The message back to bank A comes twice", "发回 A 行的消息到达两次")
                    .promises("C+, (V)")
                    .does(lab -> sendTwice(Point.OUTCOME_SEND, lab)));

    private Killed() {}

    private static void fail(Point point, Lab lab) throws Exception {
        lab.arm(point, FaultAction.THROW);
        ClientReply told = lab.transfer(lab.pair());
        lab.await().untilStep(point, told.id()); // The answer comes before the message does.
        lab.read();
    }

    private static void failAtEach(Lab lab) throws Exception {
        for (Point point : Point.values()) {
            boolean inEveryTransfer = point.compareTo(Point.OUTCOME_RECORDED) <= 0
                    && point != Point.CHECK_RECEIVED
                    && point != Point.CHECK_DECIDED;
            if (inEveryTransfer) {
                fail(point, lab);
                lab.await().until("the transfer before is final", lab::isNothingInFlight);
            }
        }
    }

    private static void crashInRecovery(Lab lab) throws Exception {
        lab.arm(Point.LOCAL_COMMITTED, FaultAction.CRASH);
        lab.transfer(lab.pair());
        lab.await().untilCrashed("bank-a");
        lab.read();
        for (Point point : List.of(Point.CHECK_RECEIVED, Point.CHECK_DECIDED)) {
            lab.arm(point, FaultAction.CRASH);
            lab.restartIntoCrash("bank-a");
        }
        lab.read();
        lab.restart("bank-a");
    }

    private static void sendTwice(Point point, Lab lab) throws Exception {
        lab.arm(point, FaultAction.DUPLICATE);
        ClientReply told = lab.transfer(lab.pair());
        lab.await().untilStep(Point.OUTCOME_SENT, told.id());
        lab.read();
    }

    /** That no broker took the second copy is no news: the payer has paid with the first. */
    private static void sendTwiceAndLoseTheSecond(Lab lab) throws Exception {
        lab.arm(Point.HALF_SEND, FaultAction.DUPLICATE);
        CompletableFuture<ClientReply> transfer = lab.holdAt(Point.LOCAL_COMMITTED, lab.pair());
        lab.kill("broker");
        lab.release();
        transfer.join();
        lab.read();
        lab.restart("broker");
    }

    /** The first copy is held while it has the payee's row; the second has looked by then, and waits for the row. */
    private static void sendTwiceAtOnce(Lab lab) throws Exception {
        lab.arm(Point.CREDIT_UNCOMMITTED, FaultAction.PAUSE);
        lab.arm(Point.HALF_SEND, FaultAction.DUPLICATE);
        lab.transfer(lab.pair());
        lab.await().untilHeld(1);
        lab.await().untilLockWait("db-b");
        lab.read();
        lab.release();
    }
}
