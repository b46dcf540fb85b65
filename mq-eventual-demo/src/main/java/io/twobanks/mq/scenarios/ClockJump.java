package io.twobanks.mq.scenarios;

import io.twobanks.common.fault.FaultAction;
import io.twobanks.mq.Point;
import io.twobanks.workbench.client.Request;
import io.twobanks.workbench.scenario.Clocks;
import io.twobanks.workbench.scenario.Demands;
import io.twobanks.workbench.scenario.Lab;
import io.twobanks.workbench.scenario.Pair;
import io.twobanks.workbench.scenario.Scenario;
import io.twobanks.workbench.scenario.Tables;
import java.time.Duration;
import java.util.List;

/** A bank's clock is an hour ahead or behind for a while, then right again. The broker's and the databases' stay right. */
final class ClockJump {
    private static final String BANK_A = "bank-a";
    private static final Duration HOUR = Duration.ofHours(1);
    private static final String EVERY = "mq.reconcile.every";
    private static final String AGE = "mq.reconcile.age";

    static final List<Scenario> ALL = List.of(
            Scenario.of(
                            "clock-jump/watermark-ahead",
                            "Bank A's clock was an hour ahead, and reconciliation's watermark still is; within that hour bank B"
                                    + " credits what nobody paid",
                            "A 行时钟曾快一小时，对账水位线至今超前；就在这一小时里 B 行入了没有人付过的账")
                    .with("mq.guard.check-reads-log", "false")
                    .with("mq.orphan-age", "2h")
                    .with(EVERY, "1s")
                    .with(AGE, "2s")
                    .promises("M, V")
                    .demands(Demands.USUAL.withDesk())
                    .does(ClockJump::creditUnpaidInThatHour),
            Scenario.of(
                            "clock-jump/ordered-ahead",
                            "A transfer is ordered while bank A's clock is an hour ahead, and its outcome does not reach bank A",
                            "A 行时钟快一小时期间受理了一笔转账，它的处理结果没有到达 A 行")
                    .with(EVERY, "1s")
                    .with(AGE, "2s")
                    .promises("C+, V")
                    .does(ClockJump::loseOutcomeOfTheFuture),
            Scenario.of(
                            "clock-jump/orphan-ahead",
                            "Bank A dies before it has sent anything, while its clock is an hour ahead; when it is back, the clock"
                                    + " is right",
                            "A 行时钟快一小时，还什么都没发出就死亡；恢复之后时钟正确")
                    .promises("R+")
                    .does(ClockJump::dieInTheFuture),
            Scenario.of(
                            "clock-jump/behind",
                            "Bank A's clock goes back an hour, so that it takes a message on its way for one that was lost, and"
                                    + " sends it again",
                            "A 行时钟倒退一小时，把在途的消息误当作丢失而重新发送")
                    .with(EVERY, "1s")
                    .with(AGE, "2s")
                    .promises("C+, V")
                    .does(ClockJump::sendAgainTooEarly),
            Scenario.of(
                            "clock-jump/payee-ahead",
                            "Bank B's clock is an hour ahead when it forgets what is older than ten minutes, then right again; what is"
                                    + " ordered afterwards is not taken for forgotten",
                            "B 行时钟快一小时之际清理十分钟以前的收件记录，随后时钟恢复正确；此后受理的转账不会被当成已遗忘的")
                    .with("bank.inbox.keep", "10m")
                    .with("bank.inbox.purge-every", "200ms")
                    .promises("C+, (V)")
                    .does(ClockJump::forgetInTheFuture));

    private ClockJump() {}

    /** Bank A dies before, because a new start would compare anew by itself; it answers no broker before the clock is right. */
    private static void creditUnpaidInThatHour(Lab lab) throws Exception {
        Tables tables = new Tables(lab);
        Pair pair = lab.pair();
        Request request = Request.of(pair.from(), pair.to(), "10.00");
        lab.arm(Point.HALF_SENT, FaultAction.CRASH);
        lab.failAllAt(Point.CHECK_RECEIVED);
        lab.send(request);
        lab.await().untilCrashed(BANK_A);
        lab.restart(BANK_A);
        new Clocks(lab).put(BANK_A, HOUR);
        lab.await()
                .until(
                        "the watermark is ahead",
                        () -> tables.number("db-a", "SELECT reached > UTC_TIMESTAMP(3) FROM watermark") == 1);
        lab.run().heal(); // The clock, too.
        lab.desk().await(request.transferId(), "charge");
        lab.read();
        lab.desk().act(request.transferId(), "charge");
    }

    private static void loseOutcomeOfTheFuture(Lab lab) throws Exception {
        new Clocks(lab).put(BANK_A, HOUR);
        lab.arm(Point.CREDIT_UNCOMMITTED, FaultAction.PAUSE);
        String id = lab.transfer(lab.pair()).id();
        lab.await().untilHeld(1);
        lab.network("banks", "broker", "lose-to-server");
        new Clocks(lab).put(BANK_A, Duration.ZERO);
        lab.release();
        lab.await().until(id + " is final while the broker is silent", () -> lab.isIn("COMPLETED", id));
        lab.read();
    }

    private static void dieInTheFuture(Lab lab) throws Exception {
        Pair pair = lab.pair();
        new Clocks(lab).put(BANK_A, HOUR);
        lab.arm(Point.HALF_SEND, FaultAction.CRASH);
        lab.send(Request.of(pair.from(), pair.to(), "10.00"));
        lab.await().untilCrashed(BANK_A);
        lab.read();
        lab.restart(BANK_A);
    }

    private static void sendAgainTooEarly(Lab lab) throws Exception {
        lab.arm(Point.CREDIT_RECEIVED, FaultAction.PAUSE);
        String id = lab.transfer(lab.pair()).id();
        lab.await().untilHeld(1);
        new Clocks(lab).put(BANK_A, HOUR.negated());
        lab.await().untilStep(Point.RESEND_AFTER, id);
        lab.read();
        new Clocks(lab).put(BANK_A, Duration.ZERO);
        lab.release();
    }

    /** The mark of what is forgotten never moves back, so it must not move by this clock alone. It moves with each round. */
    private static void forgetInTheFuture(Lab lab) throws Exception {
        Tables tables = new Tables(lab);
        new Clocks(lab).put("bank-b", HOUR);
        long before = keptSince(tables);
        lab.await().until("bank B has forgotten for a second", () -> keptSince(tables) > before + 1_000_000);
        new Clocks(lab).put("bank-b", Duration.ZERO);
        lab.transfer(lab.pair());
        lab.read();
    }

    /** In microseconds. */
    private static long keptSince(Tables tables) {
        return tables.number("db-b", "SELECT TIMESTAMPDIFF(MICROSECOND, '1970-01-01', kept_since) FROM inbox_mark");
    }
}
