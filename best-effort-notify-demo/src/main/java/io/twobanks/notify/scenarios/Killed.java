package io.twobanks.notify.scenarios;

import io.twobanks.common.fault.FaultAction;
import io.twobanks.notify.Point;
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

/** A process dies at its own steps: a bank, a notifier, the broker; with several transfers at once, and again in its recovery. */
final class Killed {
    static final String BANK_A = "bank-a";
    static final String BANK_B = "bank-b";
    static final String NOTIFIER = "notifier-a";

    private static final int HELD = 3;

    private static final List<Point> BEFORE_PAID = List.of(Point.PAY_BEFORE, Point.PAY_UNCOMMITTED);
    private static final List<Point> AT_PAYER = List.of(Point.PAY_COMMITTED, Point.ANNOUNCE_SEND, Point.ANSWER_BEFORE);
    private static final List<Point> AT_PAYEE =
            List.of(Point.CREDIT_RECEIVED, Point.CREDIT_UNCOMMITTED, Point.CREDIT_COMMITTED);
    private static final Set<Point> AT_NOTIFIER = EnumSet.of(
            Point.NOTICE_RECEIVED,
            Point.NOTICE_NOTED,
            Point.ATTEMPT_CLAIMED,
            Point.ATTEMPT_SEND,
            Point.ATTEMPT_ANSWERED,
            Point.ATTEMPT_RECORDED);

    static final List<Scenario> ALL = List.of(
            Scenario.of("payer-killed", "Bank A dies when it has paid and nobody has heard of it", "A 行已付款、还没有人知道时死亡")
                    .promises("C+, V")
                    .does(lab -> crashAt(Point.PAY_COMMITTED, BANK_A, lab)),
            Scenario.of(
                            "payee-killed",
                            "Bank B dies when it has committed the credit and has not answered",
                            "B 行已提交入账、尚未答复时死亡")
                    .promises("C+, (V)")
                    .does(lab -> crashAt(Point.CREDIT_COMMITTED, BANK_B, lab)),
            Scenario.of(
                            "middleman-killed",
                            "The broker is killed with three messages that the notifier has received and not noted",
                            "Broker 被杀，通知器已收到三条消息、尚未记下")
                    .promises("C+, V")
                    .demands(Demands.USUAL.withProgress(0, HELD))
                    .does(Killed::killBrokerWithThree),
            Scenario.of(
                            "middleman-killed/dead-when-paid",
                            "The broker is dead when bank A pays; the payment is announced when it is back",
                            "A 行付款时 Broker 已死亡；Broker 恢复后再公告这笔付款")
                    .promises("C+, V")
                    .does(Killed::payWithoutBroker),
            Scenario.of(
                            "killed-at-every-step/before-it-is-paid",
                            "Bank A dies before its local transaction, and in it",
                            "A 行在本地事务之前和事务之中各死亡一次")
                    .promises("R+")
                    .by(Point.ORPHAN_FOUND)
                    .does(lab -> crashAtEach(BEFORE_PAID, BANK_A, lab)),
            Scenario.of("killed-at-every-step/payer", "Bank A dies at each of its later steps", "此后 A 行的每一步，它都死亡一次")
                    .promises("C+, V")
                    .does(lab -> crashAtEach(AT_PAYER, BANK_A, lab)),
            Scenario.of("killed-at-every-step/notifier", "The notifier dies at each of its steps", "通知器的每一步，它都死亡一次")
                    .promises("C+, V")
                    .does(lab -> crashAtEach(List.copyOf(AT_NOTIFIER), NOTIFIER, lab)),
            Scenario.of("killed-at-every-step/payee", "Bank B dies at each of its steps", "B 行的每一步，它都死亡一次")
                    .promises("C+, V")
                    .does(lab -> crashAtEach(AT_PAYEE, BANK_B, lab)),
            Scenario.of("failed-at-every-step", "Something fails at each step", "每一步都发生一次故障")
                    .promises("C+ and R+, (V)")
                    .does(Killed::failAtEach),
            Scenario.of(
                            "killed-in-recovery",
                            "The notifier dies with a payment that it has noted, and again at each step of the next attempts",
                            "通知器记下付款后死亡，之后在后续尝试的每一步再次死亡")
                    .with(Attempted.AGE, "1h") // Else bank B could ask before the notifier has died so often.
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

    /** Waits for what an earlier crash has left behind, else the fault would meet that; never for its own transfer. */
    static String crashAt(Point point, String process, Lab lab) throws Exception {
        lab.await().until("the transfer before is final", lab::isNothingInFlight);
        lab.arm(point, FaultAction.CRASH);
        CompletableFuture<ClientReply> told = lab.transferLater(lab.pair());
        lab.await().untilCrashed(process);
        lab.read();
        lab.restart(process);
        return told.join().id();
    }

    private static void crashAtEach(List<Point> points, String process, Lab lab) throws Exception {
        for (Point point : points) {
            crashAt(point, process, lab);
        }
    }

    private static void killBrokerWithThree(Lab lab) throws Exception {
        lab.holdAllAt(Point.NOTICE_RECEIVED);
        List<CompletableFuture<ClientReply>> held = new ArrayList<>();
        for (int number = 0; number < HELD; number++) {
            held.add(lab.transferLater(lab.pair()));
        }
        lab.await().untilHeld(HELD);
        lab.kill("broker");
        lab.read();
        lab.run().heal();
        held.forEach(CompletableFuture::join);
        lab.restart("broker");
    }

    private static void payWithoutBroker(Lab lab) throws Exception {
        lab.kill("broker");
        lab.transfer(lab.pair());
        lab.read();
        lab.restart("broker");
    }

    private static void failAtEach(Lab lab) throws Exception {
        for (Point point : Stream.of(Point.values())
                .filter(point -> point.compareTo(Point.ATTEMPT_RECORDED) <= 0)
                .toList()) {
            lab.arm(point, FaultAction.THROW);
            ClientReply told = lab.transfer(lab.pair());
            lab.await().untilStep(point, told.id());
            lab.await().until("the transfer before is final", lab::isNothingInFlight);
        }
        lab.read();
    }

    private static void crashInRecovery(Lab lab) throws Exception {
        lab.arm(Point.NOTICE_NOTED, FaultAction.CRASH);
        lab.transfer(lab.pair());
        lab.await().untilCrashed(NOTIFIER);
        lab.read();
        for (Point point : List.of(Point.ATTEMPT_CLAIMED, Point.ATTEMPT_SEND, Point.ATTEMPT_ANSWERED)) {
            lab.arm(point, FaultAction.CRASH);
            lab.restartIntoCrash(NOTIFIER);
        }
        lab.restart(NOTIFIER);
    }

    private static void crashFindingOrphan(Lab lab) throws Exception {
        lab.arm(Point.PAY_BEFORE, FaultAction.CRASH);
        lab.transfer(lab.pair());
        lab.await().untilCrashed(BANK_A);
        lab.arm(Point.ORPHAN_FOUND, FaultAction.CRASH);
        lab.restartIntoCrash(BANK_A);
        lab.read();
        lab.restart(BANK_A);
    }
}
