package io.twobanks.compensation.scenarios;

import io.twobanks.common.fault.FaultAction;
import io.twobanks.compensation.Point;
import io.twobanks.workbench.client.ClientReply;
import io.twobanks.workbench.client.Request;
import io.twobanks.workbench.scenario.Demands;
import io.twobanks.workbench.scenario.Lab;
import io.twobanks.workbench.scenario.Pair;
import io.twobanks.workbench.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A bank dies: at every step, with several transfers at once, and again while it resumes its sagas. */
final class Killed {
    static final String ATTEMPTS = "compensation.saga.action-attempts";
    /** So many that the saga never turns back, however slowly the other bank starts again. */
    static final String PATIENT = "60";

    private static final int HELD = 3;

    private static final List<Point> FORWARD_AT_PAYER = List.of(
            Point.DEBIT_BEFORE,
            Point.DEBIT_AFTER,
            Point.CREDIT_SEND,
            Point.CREDIT_ANSWERED,
            Point.CREDIT_AFTER,
            Point.ANSWER_BEFORE);

    static final Scenario PAYER = Scenario.of(
                    "payer-killed",
                    "Bank A dies when the payer is debited and the payee's bank knows nothing",
                    "付款方已扣款、收款行还一无所知时，A 行死亡")
            .promises("C+, V")
            .by(Point.RESUME_BEFORE)
            .does(lab -> crashAt(Point.DEBIT_AFTER, "bank-a", lab));

    static final List<Scenario> ALL = List.of(
            PAYER,
            Scenario.of(
                            "payee-killed",
                            "Bank B dies when it has committed the credit and has not answered",
                            "B 行已提交入账、尚未答复时死亡")
                    .with(ATTEMPTS, PATIENT)
                    .promises("C+, (V)")
                    .by(Point.RESUME_BEFORE)
                    .does(lab -> crashAt(Point.CREDIT_COMMITTED, "bank-b", lab)),
            Scenario.of(
                            "middleman-killed",
                            "Bank A, which runs the sagas, is killed with three of them between debit and credit",
                            "负责推进 Saga 的 A 行被杀，其时三个 Saga 处于扣款与入账之间")
                    .promises("C+, V")
                    .by(Point.RESUME_BEFORE)
                    .demands(Demands.USUAL.withProgress(0, HELD))
                    .does(Killed::killWithThree),
            Scenario.of(
                            "killed-at-every-step/at-the-payer",
                            "Bank A dies at each step of a saga that goes forward",
                            "Saga 正向执行的每一步，A 行都死亡一次")
                    .promises("C+, V")
                    .by(Point.RESUME_BEFORE)
                    .does(lab -> crashAtEach(FORWARD_AT_PAYER, "bank-a", lab)),
            Scenario.of(
                            "killed-at-every-step/at-the-payee",
                            "Bank B dies before and after it has committed the credit",
                            "B 行在提交入账之前和之后各死亡一次")
                    .with(ATTEMPTS, PATIENT)
                    .promises("C+, V")
                    .by(Point.RESUME_BEFORE)
                    .does(lab -> crashAtEach(List.of(Point.CREDIT_RECEIVED, Point.CREDIT_COMMITTED), "bank-b", lab)),
            Scenario.of("failed-at-every-step", "Something fails at each step", "每一步都发生一次故障")
                    .promises("C and C+, (V)")
                    .does(Killed::failAtEach),
            Scenario.of(
                            "killed-in-recovery",
                            "Bank A dies between debit and credit, and again at each step of its recovery",
                            "A 行在扣款与入账之间死亡，并在恢复的每一步再次死亡")
                    .promises("C+, V")
                    .by(Point.RESUME_BEFORE)
                    .does(Killed::crashInRecovery));

    private Killed() {}

    private static void crashAt(Point point, String bank, Lab lab) throws Exception {
        Pair pair = lab.pair();
        crashAt(point, Request.of(pair.from(), pair.to(), "10.00"), bank, lab);
    }

    /** Waits for what an earlier crash has left behind, else the fault would meet that; never for its own transfer. */
    static void crashAt(Point point, Request request, String bank, Lab lab) throws Exception {
        lab.await().until("the saga before is final", lab::isNothingInFlight);
        lab.arm(point, FaultAction.CRASH);
        lab.send(request).join();
        lab.await().untilCrashed(bank);
        lab.read();
        lab.restart(bank);
    }

    private static void crashAtEach(List<Point> points, String bank, Lab lab) throws Exception {
        for (Point point : points) {
            crashAt(point, bank, lab);
        }
    }

    private static void killWithThree(Lab lab) throws Exception {
        lab.holdAllAt(Point.DEBIT_AFTER);
        List<CompletableFuture<ClientReply>> held = new ArrayList<>();
        for (int number = 0; number < HELD; number++) {
            held.add(lab.transferLater(lab.pair()));
        }
        lab.await().untilHeld(HELD);
        lab.kill("bank-a");
        held.forEach(CompletableFuture::join);
        lab.read();
    }

    private static void failAtEach(Lab lab) throws Exception {
        for (Point point : Point.values()) {
            if (point.compareTo(Point.ANSWER_BEFORE) <= 0) {
                lab.arm(point, FaultAction.THROW);
                lab.transfer(lab.pair());
                lab.read();
            }
        }
    }

    private static void crashInRecovery(Lab lab) throws Exception {
        lab.arm(Point.DEBIT_AFTER, FaultAction.CRASH);
        lab.transfer(lab.pair());
        lab.await().untilCrashed("bank-a");
        lab.read();
        for (Point point : List.of(Point.RESUME_BEFORE, Point.CREDIT_SEND, Point.CREDIT_ANSWERED)) {
            lab.arm(point, FaultAction.CRASH);
            lab.restartIntoCrash("bank-a");
        }
        lab.read();
    }
}
