package io.twobanks.compensation.scenarios;

import io.twobanks.common.fault.FaultAction;
import io.twobanks.compensation.Point;
import io.twobanks.workbench.scenario.Clocks;
import io.twobanks.workbench.scenario.Lab;
import io.twobanks.workbench.scenario.Scenario;
import io.twobanks.workbench.scenario.Tables;
import java.time.Duration;
import java.util.List;

/**
 * A bank's clock jumps by an hour. Bank A's while a saga waits for its next attempt, which seems to be an hour away then: the
 * clock was ahead when the attempt was put off, or it is behind afterwards. Bank B's while it forgets.
 */
final class ClockJump {
    private static final String BANK_A = "bank-a";
    private static final Duration HOUR = Duration.ofHours(1);

    static final List<Scenario> ALL = List.of(
            putOff(
                    Scenario.of(
                            "clock-jump/ahead",
                            "Bank A's clock is an hour ahead when the credit gets lost, and right again when it is to be asked"
                                    + " for again",
                            "入账请求丢失时 A 行时钟快一小时，到再次请求时时钟已正确"),
                    HOUR,
                    Duration.ZERO),
            putOff(
                    Scenario.of(
                            "clock-jump/behind",
                            "Bank A's clock goes back an hour when the credit has got lost, before it is to be asked for again",
                            "入账请求丢失之后、再次请求之前，A 行时钟倒退一小时"),
                    Duration.ZERO,
                    HOUR.negated()),
            Scenario.of(
                            "clock-jump/payee-ahead",
                            "Bank B's clock is an hour ahead when it forgets what is older than ten minutes, then right again; what is"
                                    + " ordered afterwards is not taken for forgotten",
                            "B 行时钟快一小时之际清理十分钟以前的收件记录，随后时钟恢复正确；此后受理的转账不会被当成已遗忘的")
                    .with("bank.inbox.keep", "10m")
                    .with("bank.inbox.purge-every", "200ms")
                    .promises("C, (V)")
                    .does(ClockJump::forgetInTheFuture));

    private ClockJump() {}

    /** The back-off is so long that nobody asks again before the clock has jumped. Not healed, because that puts a clock right. */
    private static Scenario putOff(Scenario scenario, Duration wrongBefore, Duration wrongAfter) {
        return scenario.with("compensation.saga.back-off", "20s")
                .with("compensation.saga.longest-back-off", "20s")
                .promises("C+, V")
                .does(lab -> loseCredit(wrongBefore, wrongAfter, lab));
    }

    private static void loseCredit(Duration wrongBefore, Duration wrongAfter, Lab lab) throws Exception {
        new Clocks(lab).put(BANK_A, wrongBefore);
        lab.arm(Point.CREDIT_SEND, FaultAction.THROW);
        String id = lab.transfer(lab.pair()).id();
        lab.read();
        new Clocks(lab).put(BANK_A, wrongAfter);
        lab.await().until(id + " is complete while the clock is as it is", () -> lab.isIn("COMPLETED", id));
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
