package io.twobanks.outbox.scenarios;

import io.twobanks.common.fault.FaultAction;
import io.twobanks.outbox.Point;
import io.twobanks.workbench.client.ClientReply;
import io.twobanks.workbench.scenario.Demands;
import io.twobanks.workbench.scenario.Lab;
import io.twobanks.workbench.scenario.Scenario;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** A bank dies, which is its relay as well: at every step, with several transfers at once, and again in its recovery. */
final class Killed {
    static final String BANK_A = "bank-a";
    static final String BANK_B = "bank-b";

    private static final int HELD = 3;

    /** Nothing is committed yet. */
    private static final List<Point> BEFORE_PAID = List.of(Point.LOCAL_BEFORE, Point.LOCAL_UNCOMMITTED);

    private static final Set<Point> AT_PAYEE = EnumSet.of(
            Point.CREDIT_RECEIVED,
            Point.CREDIT_UNCOMMITTED,
            Point.CREDIT_COMMITTED,
            Point.OUTCOME_CLAIMED,
            Point.OUTCOME_SEND,
            Point.OUTCOME_ACKNOWLEDGED,
            Point.OUTCOME_MARKED);

    static final Scenario AFTER_DELIVERY = Scenario.of(
                    "lm-relay-killed",
                    "Bank A's relay is killed when the message is delivered and its row is not marked; it is sent again",
                    "消息已送达、该行尚未标记时，A 行的中继被杀；消息再次发送")
            .promises("C+, (V)")
            .does(lab -> crashAt(Point.CREDIT_ACKNOWLEDGED, BANK_A, lab));

    static final List<Scenario> ALL = List.of(
            Scenario.of(
                            "payer-killed",
                            "Bank A dies when it has paid and written the message, and no relay knows",
                            "A 行已扣款并写入消息、还没有中继知道时死亡")
                    .promises("C+, V")
                    .by(Point.CREDIT_CLAIMED)
                    .does(lab -> crashAt(Point.LOCAL_COMMITTED, BANK_A, lab)),
            Scenario.of(
                            "payee-killed",
                            "Bank B dies when it has committed the credit and has not acknowledged the message",
                            "B 行已提交入账、尚未确认消息时死亡")
                    .promises("C+, (V)")
                    .does(lab -> crashAt(Point.CREDIT_COMMITTED, BANK_B, lab)),
            Scenario.of(
                            "middleman-killed",
                            "Bank A is killed with three messages that its relays have claimed and not sent",
                            "A 行被杀，其中继已认领三条消息、尚未发送")
                    .promises("C+, V")
                    .demands(Demands.USUAL.withProgress(0, HELD))
                    .does(Killed::killWithThree),
            AFTER_DELIVERY,
            Scenario.of(
                            "killed-at-every-step/before-it-is-paid",
                            "Bank A dies before its local transaction, and in it",
                            "A 行在本地事务之前和事务之中各死亡一次")
                    .promises("R+")
                    .by(Point.ORPHAN_FOUND)
                    .does(lab -> crashAtEach(BEFORE_PAID.stream(), BANK_A, lab)),
            Scenario.of(
                            "killed-at-every-step/at-the-payer",
                            "Bank A dies at each of its later steps",
                            "此后 A 行的每一步，它都死亡一次")
                    .promises("C+, V")
                    .does(lab -> crashAtEach(
                            usual().filter(point -> !BEFORE_PAID.contains(point) && !AT_PAYEE.contains(point)),
                            BANK_A,
                            lab)),
            Scenario.of("killed-at-every-step/at-the-payee", "Bank B dies at each of its steps", "B 行的每一步，它都死亡一次")
                    .promises("C+, V")
                    .does(lab -> crashAtEach(usual().filter(AT_PAYEE::contains), BANK_B, lab)),
            Scenario.of("failed-at-every-step", "Something fails at each step", "每一步都发生一次故障")
                    .promises("C+ and R+, (V)")
                    .does(Killed::failAtEach),
            Scenario.of(
                            "killed-in-recovery",
                            "Bank A dies when it has paid, and again at each step of the relay",
                            "A 行扣款后死亡，之后在中继的每一步再次死亡")
                    .promises("C+, V")
                    .does(Killed::crashInRecovery),
            Scenario.of(
                            "killed-in-recovery/never-paid",
                            "Bank A dies before it has paid, and again when it finds the transfer",
                            "A 行在扣款之前死亡，之后发现这笔转账时再次死亡")
                    .promises("R+")
                    .by(Point.ORPHAN_FOUND)
                    .does(Killed::crashFindingOrphan));

    private Killed() {}

    /** The steps of every transfer. */
    private static Stream<Point> usual() {
        return Stream.of(Point.values()).filter(point -> point.compareTo(Point.OUTCOME_MARKED) <= 0);
    }

    /** Waits for what an earlier crash has left behind, else the fault would meet that; never for its own transfer. */
    static void crashAt(Point point, String bank, Lab lab) throws Exception {
        lab.await().until("the transfer before is final", lab::isNothingInFlight);
        lab.arm(point, FaultAction.CRASH);
        CompletableFuture<ClientReply> told = lab.transferLater(lab.pair());
        lab.await().untilCrashed(bank);
        lab.read();
        lab.restart(bank);
        told.join();
    }

    private static void crashAtEach(Stream<Point> points, String bank, Lab lab) throws Exception {
        for (Point point : points.toList()) {
            crashAt(point, bank, lab);
        }
    }

    private static void killWithThree(Lab lab) throws Exception {
        lab.holdAllAt(Point.CREDIT_CLAIMED);
        List<CompletableFuture<ClientReply>> held = new ArrayList<>();
        for (int number = 1; number <= HELD; number++) {
            held.add(lab.transferLater(lab.pair()));
            lab.await().untilHeld(number); // Else one relay could claim several of them.
        }
        lab.kill(BANK_A);
        held.forEach(CompletableFuture::join);
        lab.read();
        lab.run().heal();
    }

    private static void failAtEach(Lab lab) throws Exception {
        for (Point point : usual().toList()) {
            lab.arm(point, FaultAction.THROW);
            ClientReply told = lab.transfer(lab.pair());
            lab.await().untilStep(point, told.id());
            lab.await().until("the transfer before is final", lab::isNothingInFlight);
        }
        lab.read();
    }

    private static void crashInRecovery(Lab lab) throws Exception {
        lab.arm(Point.LOCAL_COMMITTED, FaultAction.CRASH);
        lab.transfer(lab.pair());
        lab.await().untilCrashed(BANK_A);
        lab.read();
        for (Point point : List.of(Point.CREDIT_CLAIMED, Point.CREDIT_SEND, Point.CREDIT_ACKNOWLEDGED)) {
            lab.arm(point, FaultAction.CRASH);
            lab.restartIntoCrash(BANK_A);
        }
        lab.restart(BANK_A);
    }

    private static void crashFindingOrphan(Lab lab) throws Exception {
        lab.arm(Point.LOCAL_BEFORE, FaultAction.CRASH);
        lab.transfer(lab.pair());
        lab.await().untilCrashed(BANK_A);
        lab.arm(Point.ORPHAN_FOUND, FaultAction.CRASH);
        lab.restartIntoCrash(BANK_A);
        lab.read();
        lab.restart(BANK_A);
    }
}
