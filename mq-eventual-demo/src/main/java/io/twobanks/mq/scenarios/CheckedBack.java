package io.twobanks.mq.scenarios;

import io.twobanks.common.fault.FaultAction;
import io.twobanks.infra.rocketmq.BrokerAdmin;
import io.twobanks.mq.Point;
import io.twobanks.workbench.client.ClientReply;
import io.twobanks.workbench.scenario.Lab;
import io.twobanks.workbench.scenario.Scenario;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The broker has a half message and hears nothing, so it asks. */
final class CheckedBack {
    /** A broker's own, which it is told when it starts. */
    private static final String CHECKS = "rocketmq.check-max";

    /** So often it asks. */
    static final int FEW = 5;

    static final Scenario BEFORE_LOCAL = Scenario.of(
                    "mq-killed-before-local",
                    "Bank A dies when the broker has the half message and nothing is paid",
                    "Broker 已存下半消息、尚未扣款时，A 行死亡")
            .promises("R+")
            .by(Point.CHECK_DECIDED)
            .does(lab -> crashUntilAsked(Point.HALF_SENT, lab));

    static final Scenario IN_LOCAL = Scenario.of(
                    "mq-killed-in-local", "Bank A dies in its local transaction, before the commit", "A 行在本地事务中、提交之前死亡")
            .promises("R+")
            .by(Point.CHECK_DECIDED)
            .does(lab -> crashUntilAsked(Point.LOCAL_UNCOMMITTED, lab));

    static final Scenario GIVEN_UP = Scenario.of(
                    "mq-commit-lost/given-up",
                    "Bank A has paid, its COMMIT is lost, and it is away until the broker has asked five times and discarded the"
                            + " message; reconciliation sends it again",
                    "A 行已扣款，COMMIT 丢失；它不在期间，Broker 回查五次后丢弃消息；对账把消息补发")
            .with(CHECKS, String.valueOf(FEW))
            .with("mq.reconcile.every", "1s")
            .with("mq.reconcile.age", "2s")
            .promises("C+, V")
            .by(Point.RESEND_AFTER)
            .does(CheckedBack::beAwayTooLong);

    static final Scenario DISCARDED = Scenario.of(
                    "mq-unknown-forever",
                    "Bank A is dead until the broker has asked five times and discarded its message; reconciliation"
                            + " finds it",
                    "A 行一直不在，Broker 回查五次后丢弃了消息；对账把它找了出来")
            .with(CHECKS, String.valueOf(FEW))
            .with("mq.reconcile.every", "1s")
            .with("mq.reconcile.age", "2s")
            .promises("C+, V")
            .by(Point.RESEND_AFTER)
            .does(CheckedBack::letBrokerGiveUp);

    static final List<Scenario> ALL = List.of(
            BEFORE_LOCAL,
            IN_LOCAL,
            GIVEN_UP,
            Scenario.of("mq-commit-lost", "Bank A has paid, and does not tell the broker", "A 行已扣款，却没有告知 Broker")
                    .promises("C+, V")
                    .by(Point.CHECK_DECIDED)
                    .does(CheckedBack::loseCommit),
            Scenario.of(
                            "mq-check-while-running",
                            "The broker asks while the local transaction is still running",
                            "本地事务仍在运行时 Broker 发起回查")
                    .promises("C+, (VL)")
                    .by(Point.CHECK_DECIDED)
                    .does(CheckedBack::askWhileRunning),
            Scenario.of(
                            "paused-past-timeout/payer",
                            "Bank A is frozen in its local transaction until the broker has asked in vain",
                            "A 行在本地事务中被冻结，直到 Broker 回查无果")
                    .promises("C+, L(V)")
                    .does(CheckedBack::freezeInLocal),
            DISCARDED);

    private CheckedBack() {}

    /** Whatever the broker is told, what follows from it has happened when this returns. */
    private static void crashUntilAsked(Point point, Lab lab) throws Exception {
        KilledAtEveryStep.killAt(point, "bank-a", lab);
        BrokerAdmin broker = lab.run().admin(BrokerAdmin.class).orElseThrow();
        lab.await()
                .until("the broker has its answer", () -> broker.halfMessages().isEmpty());
        lab.await()
                .until(
                        "bank B has read all",
                        () -> broker.lag("credits-B", "credits-for-B").isZero());
    }

    private static void loseCommit(Lab lab) throws Exception {
        lab.arm(Point.LOCAL_COMMITTED, FaultAction.THROW);
        lab.transfer(lab.pair());
        lab.read();
    }

    private static void askWhileRunning(Lab lab) throws Exception {
        CompletableFuture<ClientReply> transfer = lab.holdAt(Point.LOCAL_UNCOMMITTED, lab.pair());
        String id = lab.run().liveControls().stream()
                .flatMap(control -> control.waiting().stream())
                .findFirst()
                .orElseThrow()
                .transfer();
        lab.await().untilStep(Point.CHECK_DECIDED, id);
        lab.read();
        lab.release();
        transfer.join();
    }

    /** Longer than the broker waits before it asks (2 s) and than a lock is waited for (3 s). */
    private static void freezeInLocal(Lab lab) throws Exception {
        CompletableFuture<ClientReply> transfer = lab.holdAt(Point.LOCAL_UNCOMMITTED, lab.pair());
        lab.freeze("bank-a");
        lab.await().untilPassed(Duration.ofSeconds(8));
        lab.thaw("bank-a");
        lab.release();
        transfer.join();
        lab.read();
    }

    private static void beAwayTooLong(Lab lab) throws Exception {
        untilDiscarded(lab);
        lab.restart("bank-a");
    }

    /** It dies again before and after it has sent the message once more. */
    private static void letBrokerGiveUp(Lab lab) throws Exception {
        untilDiscarded(lab);
        for (Point point : List.of(Point.RESEND_BEFORE, Point.RESEND_AFTER)) {
            lab.arm(point, FaultAction.CRASH);
            lab.restartIntoCrash("bank-a");
        }
        lab.restart("bank-a");
    }

    /** Until the broker has discarded the message of what is paid; bank A is still dead. */
    static String untilDiscarded(Lab lab) throws Exception {
        lab.arm(Point.LOCAL_COMMITTED, FaultAction.CRASH);
        String id = lab.transfer(lab.pair()).id();
        lab.await().untilCrashed("bank-a");
        lab.read();
        BrokerAdmin broker = lab.run().admin(BrokerAdmin.class).orElseThrow();
        lab.await()
                .until(
                        "the broker gives the message up",
                        () -> broker.givenUp().stream().anyMatch(message -> id.equals(message.keys())));
        return id;
    }
}
