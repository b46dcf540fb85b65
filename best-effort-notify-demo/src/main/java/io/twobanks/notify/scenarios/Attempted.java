package io.twobanks.notify.scenarios;

import io.twobanks.common.fault.FaultAction;
import io.twobanks.notify.Point;
import io.twobanks.workbench.client.ClientReply;
import io.twobanks.workbench.client.Request;
import io.twobanks.workbench.scenario.Demands;
import io.twobanks.workbench.scenario.Lab;
import io.twobanks.workbench.scenario.Pair;
import io.twobanks.workbench.scenario.Scenario;
import io.twobanks.workbench.scenario.Tables;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Attempts that fail, come twice, are interrupted, or end. Where nobody shall ask, the age at which bank B does is an hour. */
final class Attempted {
    static final String MOST = "notify.attempts.most";
    static final String AGE = "notify.ask.age";
    private static final String DB_B = "db-b";
    private static final String NOTIFY = "notify-again";

    static final Scenario NOTIFIER_KILLED = Scenario.of(
                    "be-notifier-killed",
                    "The notifier is killed between two attempts, and goes on with those that are left",
                    "通知器在两次尝试之间被杀，之后用剩下的次数继续")
            .with(AGE, "1h")
            .with("notify.attempts.back-off", "1s")
            .promises("C+, V")
            .does(Attempted::killBetweenAttempts);

    static final Scenario TWICE = Scenario.of(
                    "second-phase-twice", "Bank B is notified twice of the same payment", "同一笔付款通知 B 行两次")
            .promises("C+, (V)")
            .does(lab -> sendTwice(Point.ATTEMPT_SEND, lab));

    static final List<Scenario> ALL = List.of(
            NOTIFIER_KILLED,
            TWICE,
            Scenario.of(
                            "second-phase-twice/announcement",
                            "The broker's message to the notifier comes twice",
                            "发给通知器的 Broker 消息到达两次")
                    .promises("C+, (V)")
                    .does(lab -> sendTwice(Point.ANNOUNCE_SEND, lab)),
            Scenario.of(
                            "announcement-lost",
                            "The broker's message to the notifier gets lost; the payment is announced again",
                            "发给通知器的 Broker 消息丢失；付款被再次公告")
                    .with(AGE, "1h")
                    .promises("C+, V")
                    .does(Attempted::loseAnnouncement),
            Scenario.of(
                            "marked-before-acknowledged",
                            "A notice gets lost, once; it counts as an attempt and not as told",
                            "一条通知丢失一次；它算一次尝试，不算已告知")
                    .with(AGE, "1h")
                    .promises("C+, V")
                    .by(Point.ATTEMPT_PUT_OFF)
                    .does(Attempted::loseNotice),
            Scenario.of(
                            "three-notices-at-once",
                            "The same notice is with bank B three times at the same moment",
                            "同一条通知同时有三份在 B 行")
                    .with("notify.attempts.lease", "1s")
                    .promises("C+, V(L)")
                    .does(Attempted::threeAtOnce),
            Scenario.of(
                            "be-receiver-down",
                            "Bank B is down for some attempts, and a later one arrives",
                            "前几次尝试时 B 行已停机，后来的一次到达")
                    .with(AGE, "1h")
                    .promises("C+, V")
                    .by(Point.ATTEMPT_PUT_OFF)
                    .does(Attempted::receiverDown),
            Scenario.of(
                            "poison-after-restart",
                            "Bank B knows something else under the transfer's id; the notifier is restarted meanwhile; the notice is"
                                    + " given up, and others are delivered",
                            "B 行在同一编号下记着别的内容；期间通知器重启；这条通知被放弃，其余照常送达")
                    .with(MOST, "4")
                    .with(AGE, "1h")
                    .promises("C+ and M, V")
                    .demands(Demands.USUAL.withDesk().withProgress(0, 2))
                    .does(Attempted::poison));

    private Attempted() {}

    /** Until an attempt was made so often. */
    static void awaitSent(int times, String transferId, Lab lab) {
        lab.await().until(times + " attempts", () -> sent(transferId, lab) >= times);
    }

    private static long sent(String transferId, Lab lab) {
        return lab.run().timeline().stream()
                .filter(line -> Point.ATTEMPT_SEND.id().equals(line.point())
                        && transferId.equals(line.transfer())
                        && line.fault() == null)
                .count();
    }

    private static void killBetweenAttempts(Lab lab) throws Exception {
        lab.failAllAt(Point.ATTEMPT_SEND);
        String id = lab.transfer(lab.pair()).id();
        awaitSent(2, id, lab);
        lab.kill(Killed.NOTIFIER);
        lab.read();
        lab.run().heal();
        lab.restart(Killed.NOTIFIER);
    }

    private static void sendTwice(Point point, Lab lab) throws Exception {
        lab.arm(point, FaultAction.DUPLICATE);
        String id = lab.transfer(lab.pair()).id();
        lab.await().untilStep(Point.ATTEMPT_RECORDED, id);
        lab.read();
    }

    private static void loseAnnouncement(Lab lab) throws Exception {
        lab.arm(Point.ANNOUNCE_SEND, FaultAction.DROP);
        lab.transfer(lab.pair());
        lab.read();
    }

    private static void loseNotice(Lab lab) throws Exception {
        lab.arm(Point.ATTEMPT_SEND, FaultAction.DROP);
        String id = lab.transfer(lab.pair()).id();
        lab.await().untilStep(Point.ATTEMPT_PUT_OFF, id);
        lab.read();
    }

    /** The first is held in its transaction; two more attempts come meanwhile and wait for the row. */
    private static void threeAtOnce(Lab lab) throws Exception {
        lab.arm(Point.CREDIT_UNCOMMITTED, FaultAction.PAUSE);
        String id = lab.transfer(lab.pair()).id();
        lab.await().untilHeld(1);
        awaitSent(3, id, lab);
        lab.read();
        lab.release();
    }

    private static void receiverDown(Lab lab) throws Exception {
        lab.kill(Killed.BANK_B);
        String id = lab.transfer(lab.pair()).id();
        awaitSent(3, id, lab);
        lab.read();
        lab.restart(Killed.BANK_B);
    }

    private static void poison(Lab lab) throws Exception {
        Tables tables = new Tables(lab);
        Pair pair = lab.pair();
        Request poisoned = Request.of(pair.from(), pair.to(), "10.00");
        tables.change(
                DB_B,
                "INSERT INTO received_credit VALUES (?, ?, 99.00, FALSE, 'rolled-back: Another one.', NOW(3), NOW(3))",
                poisoned.transferId(),
                pair.to());
        lab.send(poisoned).join();
        awaitSent(1, poisoned.transferId(), lab);
        lab.kill(Killed.NOTIFIER);
        CompletableFuture<ClientReply> other = lab.transferLater(lab.pair());
        lab.restart(Killed.NOTIFIER);
        lab.desk().await(poisoned.transferId(), NOTIFY);
        other.join();
        lab.read();
        tables.change(DB_B, "DELETE FROM received_credit WHERE transfer_id = ?", poisoned.transferId());
        lab.desk().act(poisoned.transferId(), NOTIFY);
    }
}
