package io.twobanks.outbox.scenarios;

import io.twobanks.common.fault.FaultAction;
import io.twobanks.outbox.Point;
import io.twobanks.workbench.scenario.Clocks;
import io.twobanks.workbench.scenario.Lab;
import io.twobanks.workbench.scenario.Scenario;
import io.twobanks.workbench.scenario.Tables;
import java.time.Duration;
import java.util.List;

/** A clock is an hour ahead or behind while a message waits for its next attempt, then right again. */
final class ClockJump {
    static final List<Scenario> ALL = List.of(
            jump("ahead", "an hour ahead", "快一小时", Duration.ofHours(1)),
            jump("behind", "an hour behind", "慢一小时", Duration.ofHours(-1)),
            Scenario.of(
                            "clock-jump/database-was-ahead",
                            "The clock of bank A's database was an hour ahead when it put a message off, and is right again",
                            "A 行数据库的时钟在推迟一条消息时快了一小时，现在已正确")
                    .promises("C+, V")
                    .does(ClockJump::putOffByAnHour));

    private ClockJump() {}

    private static Scenario jump(String id, String en, String zh, Duration wrongBy) {
        return Scenario.of(
                        "clock-jump/" + id,
                        "Bank A's clock is " + en
                                + " when the message gets lost, and right again when it is to be sent again",
                        "消息丢失时 A 行时钟" + zh + "，到再次发送时时钟已正确")
                .promises("C+, V")
                .does(lab -> loseMessage(wrongBy, lab));
    }

    private static void loseMessage(Duration wrongBy, Lab lab) throws Exception {
        new Clocks(lab).put("bank-a", wrongBy);
        lab.failAllAt(Point.CREDIT_SEND);
        lab.transfer(lab.pair());
        new Clocks(lab).put("bank-a", Duration.ZERO);
        lab.read();
        lab.run().heal();
    }

    /** The server's own clock is the machine's; what it would have written then is written here. */
    private static void putOffByAnHour(Lab lab) throws Exception {
        Tables tables = new Tables(lab);
        lab.arm(Point.CREDIT_CLAIMED, FaultAction.CRASH);
        lab.transferLater(lab.pair());
        lab.await().untilCrashed("bank-a");
        tables.change(
                "db-a",
                "UPDATE outbox SET worker = NULL, due_at = UTC_TIMESTAMP(3) + INTERVAL 1 HOUR WHERE state = 'WAITING'");
        lab.read();
        lab.restart("bank-a");
    }
}
