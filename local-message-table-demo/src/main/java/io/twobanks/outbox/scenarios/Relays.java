package io.twobanks.outbox.scenarios;

import io.twobanks.common.fault.FaultAction;
import io.twobanks.outbox.Point;
import io.twobanks.workbench.client.ClientReply;
import io.twobanks.workbench.scenario.Demands;
import io.twobanks.workbench.scenario.Lab;
import io.twobanks.workbench.scenario.OneProcess;
import io.twobanks.workbench.scenario.Scenario;
import io.twobanks.workbench.scenario.TwoInstances;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What a relay must not do: send what was never paid, send what another one sends, forget what got lost. */
final class Relays {
    private static final String FIRST = "bank-a";
    private static final String SECOND = "bank-a-2";
    private static final String INBOX = "outbox.guard.inbox";

    static final Scenario NO_OUTBOX = Scenario.of(
                    "lm-no-outbox",
                    "Bank A's local transaction fails at its end, when the message is written",
                    "A 行的本地事务在末尾失败，此时消息已写好")
            .promises("R+")
            .by(Point.ORPHAN_FOUND)
            .does(Relays::failAtTheEnd);

    static final Scenario SEND_LOST = Scenario.of(
                    "marked-before-acknowledged", "The message to bank B gets lost, once", "发给 B 行的消息丢失一次")
            .promises("C+, V")
            .does(Relays::loseMessage);

    static final Scenario TWO_WITHOUT_INBOX = twoRelays(
                    "lm-two-relays/nothing-else-helps",
                    "Two relays over the same rows, and no inbox at bank B: one holds its row, the other goes on with the next",
                    "两个中继处理同一张表，B 行没有收件表：一个拿着它的行不动，另一个继续处理下一行")
            .with(INBOX, "false");

    static final List<Scenario> ALL = List.of(
            NO_OUTBOX,
            SEND_LOST,
            twoRelays(
                    "lm-two-relays/both-make-progress",
                    "Two relays over the same rows: one holds its row, the other goes on with the next",
                    "两个中继处理同一张表：一个拿着它的行不动，另一个继续处理下一行"),
            TWO_WITHOUT_INBOX,
            Scenario.of("second-phase-twice/credit", "The message to bank B is sent twice", "发给 B 行的消息发送两次")
                    .promises("C+, (V)")
                    .does(lab -> sendTwice(Point.CREDIT_SEND, lab)),
            Scenario.of("second-phase-twice/outcome", "The message back to bank A is sent twice", "发回 A 行的消息发送两次")
                    .promises("C+, (V)")
                    .does(lab -> sendTwice(Point.OUTCOME_SEND, lab)));

    private Relays() {}

    private static Scenario twoRelays(String id, String en, String zh) {
        return Scenario.of(id, en, zh)
                .instances(2)
                .with("spring.profiles.active", "registry")
                .with(
                        "outbox.relay.every",
                        "1s") // The process that takes a transfer is the first to hear of its message.
                .with("outbox.relay.lease", "60s")
                .with("spring.cloud.openfeign.client.config.default.read-timeout", "20000")
                .promises("C+, V")
                .demands(Demands.USUAL.withProgress(0, 3))
                .does(Relays::holdOneOfTwo);
    }

    private static void failAtTheEnd(Lab lab) throws Exception {
        lab.arm(Point.LOCAL_UNCOMMITTED, FaultAction.THROW);
        ClientReply told = lab.transfer(lab.pair());
        lab.await()
                .until(
                        "bank A has given it up",
                        () -> lab.isIn("REJECTED", told.id()) || lab.isIn("COMPLETED", told.id()));
        lab.read();
    }

    private static void loseMessage(Lab lab) throws Exception {
        lab.arm(Point.CREDIT_SEND, FaultAction.DROP);
        CompletableFuture<ClientReply> transfer = lab.holdAt(Point.CREDIT_CLAIMED, lab.pair());
        lab.read();
        lab.release();
        transfer.join();
    }

    private static void sendTwice(Point point, Lab lab) throws Exception {
        lab.arm(point, FaultAction.DUPLICATE);
        ClientReply told = lab.transfer(lab.pair());
        lab.await().untilStep(point, told.id());
        lab.read();
    }

    /** The first has a row and sends nothing; the second, asked to look, finds that row or does not, and delivers the others. */
    private static void holdOneOfTwo(Lab lab) throws Exception {
        OneProcess first = new OneProcess(lab, FIRST);
        OneProcess second = new OneProcess(lab, SECOND);
        first.armForAll(Point.CREDIT_CLAIMED, FaultAction.PAUSE);
        CompletableFuture<ClientReply> held = first.pay();
        first.awaitHeld();
        lab.read();
        TwoInstances.untilEnded(second.pay().join().id(), "COMPLETED", lab);
        TwoInstances.untilEnded(second.pay().join().id(), "COMPLETED", lab);
        lab.run().heal();
        held.join();
    }
}
