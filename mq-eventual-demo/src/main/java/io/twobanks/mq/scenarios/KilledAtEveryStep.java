package io.twobanks.mq.scenarios;

import static java.util.function.Predicate.not;

import io.twobanks.common.fault.FaultAction;
import io.twobanks.mq.Point;
import io.twobanks.workbench.client.ClientReply;
import io.twobanks.workbench.client.Request;
import io.twobanks.workbench.scenario.Demands;
import io.twobanks.workbench.scenario.Lab;
import io.twobanks.workbench.scenario.Pair;
import io.twobanks.workbench.scenario.Scenario;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** A bank, the broker or the name server dies while a transfer stands at a step, whoever does that step: each at every step. */
final class KilledAtEveryStep {
    private static final String BANK_A = "bank-a";
    private static final String BANK_B = "bank-b";

    private static final Set<Point> AT_PAYEE = Set.of(
            Point.CREDIT_RECEIVED,
            Point.CREDIT_UNCOMMITTED,
            Point.CREDIT_COMMITTED,
            Point.OUTCOME_SEND,
            Point.OUTCOME_SENT,
            Point.DEAD_KEPT);

    private static final Set<Point> CHECK = Set.of(Point.CHECK_RECEIVED, Point.CHECK_DECIDED);

    private static final List<Point> USUAL = Stream.of(Point.values())
            .filter(point -> point.compareTo(Point.OUTCOME_RECORDED) <= 0)
            .toList();

    /** @param en who it is, as a sentence begins */
    private record Victim(String process, String en, String zh) {}

    private static final List<Victim> VICTIMS = List.of(
            new Victim(BANK_A, "Bank A", "A 行"),
            new Victim(BANK_B, "Bank B", "B 行"),
            new Victim("broker", "The broker", "Broker"),
            new Victim("namesrv", "The name server", "Name Server"));

    static final List<Scenario> ALL = Stream.of(
                    VICTIMS.stream().map(KilledAtEveryStep::payersSteps),
                    VICTIMS.stream().map(KilledAtEveryStep::payeesSteps),
                    Stream.of(withDeadLetter()),
                    // Bank A is the one that sends again; it dies there in mq-unknown-forever.
                    VICTIMS.stream()
                            .filter(victim -> !victim.process().equals(BANK_A))
                            .map(KilledAtEveryStep::atResend))
            .flatMap(scenarios -> scenarios)
            .toList();

    private KilledAtEveryStep() {}

    private static Scenario payersSteps(Victim victim) {
        return Scenario.of(
                        "killed-at-every-step/" + victim.process() + "/at-the-payer",
                        victim.en() + " dies at each of the payer's bank's steps",
                        "付款行的每一步上，" + victim.zh() + " 死亡一次")
                .promises(atThePayer(victim))
                .does(lab -> killAtEach(USUAL.stream().filter(not(AT_PAYEE::contains)), victim.process(), lab));
    }

    /**
     * Without bank A a half message is rolled back later, without a broker none is sent; nobody else is needed to pay. While
     * somebody else is killed, bank A is held, also inside its local transaction.
     */
    private static String atThePayer(Victim victim) {
        return switch (victim.process()) {
            case BANK_A -> "C+ and R+, V";
            case "broker" -> "C+ and R, V(L)";
            default -> "C+, V(L)";
        };
    }

    private static Scenario payeesSteps(Victim victim) {
        return Scenario.of(
                        "killed-at-every-step/" + victim.process() + "/at-the-payee",
                        victim.en() + " dies at each of the payee's bank's steps",
                        "收款行的每一步上，" + victim.zh() + " 死亡一次")
                .promises(victim.process().equals(BANK_B) ? "C+, V" : "C+, V(L)")
                .does(lab -> killAtEach(USUAL.stream().filter(AT_PAYEE::contains), victim.process(), lab));
    }

    private static void killAtEach(Stream<Point> points, String victim, Lab lab) throws Exception {
        for (Point point : points.toList()) {
            killAt(point, victim, lab);
        }
    }

    /**
     * Waits for what an earlier kill has left behind, else the fault would meet that; never for its own transfer.
     *
     * @return the transfer's id
     */
    static String killAt(Point point, String victim, Lab lab) throws Exception {
        awaitRest(lab);
        Pair pair = lab.pair();
        if (CHECK.contains(point)) {
            lab.arm(Point.LOCAL_COMMITTED, FaultAction.THROW); // The broker hears nothing, so it asks.
        }
        armFor(victim, point, lab);
        CompletableFuture<ClientReply> told = lab.send(Request.of(pair.from(), pair.to(), "10.00"));
        dieAt(point, victim, lab);
        lab.read();
        lab.restart(victim);
        return told.join().id();
    }

    private static void armFor(String victim, Point point, Lab lab) {
        lab.arm(point, victim.equals(bankOf(point)) ? FaultAction.CRASH : FaultAction.PAUSE);
    }

    private static String bankOf(Point point) {
        return AT_PAYEE.contains(point) ? BANK_B : BANK_A;
    }

    /** Who does the step dies of it; anybody else is killed while the step is held, and it goes on without him. */
    private static void dieAt(Point point, String victim, Lab lab) throws Exception {
        if (victim.equals(bankOf(point))) {
            lab.await().untilCrashed(victim);
            return;
        }
        lab.await().untilHeld(1);
        lab.read();
        lab.kill(victim);
        lab.release();
    }

    private static Scenario withDeadLetter() {
        return Scenario.of(
                        "killed-at-every-step/with-a-dead-letter",
                        "Bank A, the broker and the name server die when bank B has written down a dead letter",
                        "B 行刚记下死信时，A 行、Broker 和 Name Server 先后死亡")
                .with("mq.deliveries.repeated", "2")
                .promises("M, V")
                .demands(Demands.USUAL.withDesk().withProgress(0, 3))
                .does(lab -> {
                    for (String victim : List.of(BANK_A, "broker", "namesrv")) {
                        killWithDeadLetter(victim, lab);
                    }
                });
    }

    private static void awaitRest(Lab lab) throws Exception {
        lab.await().until("the transfer before is final", lab::isNothingInFlight);
    }

    private static void killWithDeadLetter(String victim, Lab lab) throws Exception {
        awaitRest(lab);
        armFor(victim, Point.DEAD_KEPT, lab);
        String id = DeadLetters.payAndFail(lab);
        dieAt(Point.DEAD_KEPT, victim, lab);
        lab.read();
        lab.restart(victim);
        lab.run().heal();
        lab.desk().await(id, "retry");
        lab.desk().act(id, "retry");
    }

    private static Scenario atResend(Victim victim) {
        return Scenario.of(
                        "killed-at-every-step/" + victim.process() + "/at-the-resend",
                        victim.en() + " dies before and after reconciliation sends a discarded message again",
                        "对账重新发送被丢弃的消息，发送前后 " + victim.zh() + " 各死亡一次")
                .with("rocketmq.check-max", "5")
                .with("mq.reconcile.every", "1s")
                .with("mq.reconcile.age", "2s")
                .promises("C+, V")
                .by(Point.RESEND_AFTER)
                .does(lab -> killAtResend(victim.process(), lab));
    }

    private static void killAtResend(String victim, Lab lab) throws Exception {
        lab.arm(Point.LOCAL_COMMITTED, FaultAction.THROW);
        lab.failAllAt(Point.CHECK_RECEIVED);
        lab.arm(Point.RESEND_BEFORE, FaultAction.PAUSE);
        lab.arm(Point.RESEND_AFTER, FaultAction.PAUSE);
        String id = lab.transfer(lab.pair()).id();
        lab.await().untilStep(Point.CHECK_RECEIVED, id);
        for (Point point : List.of(Point.RESEND_BEFORE, Point.RESEND_AFTER)) {
            lab.await().untilStep(point, id);
            dieAt(point, victim, lab);
            lab.read();
            lab.restart(victim);
        }
    }
}
