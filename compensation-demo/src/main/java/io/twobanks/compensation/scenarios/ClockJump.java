package io.twobanks.compensation.scenarios;

import io.twobanks.compensation.Point;
import io.twobanks.workbench.scenario.Clocks;
import io.twobanks.workbench.scenario.Lab;
import io.twobanks.workbench.scenario.Scenario;
import java.time.Duration;
import java.util.List;

/** Bank A's clock is an hour ahead or behind while a saga waits for its next attempt, then right again. */
final class ClockJump {
    static final List<Scenario> ALL = List.of(
            jump("ahead", "an hour ahead", "快一小时", Duration.ofHours(1)),
            jump("behind", "an hour behind", "慢一小时", Duration.ofHours(-1)));

    private ClockJump() {}

    private static Scenario jump(String id, String en, String zh, Duration wrongBy) {
        return Scenario.of(
                        "clock-jump/" + id,
                        "Bank A's clock is " + en
                                + " when the credit gets lost, and right again when it is to be asked for again",
                        "入账请求丢失时 A 行时钟" + zh + "，到再次请求时时钟已正确")
                .promises("C+, V")
                .does(lab -> loseCredit(wrongBy, lab));
    }

    private static void loseCredit(Duration wrongBy, Lab lab) throws Exception {
        new Clocks(lab).put("bank-a", wrongBy);
        lab.failAllAt(Point.CREDIT_SEND);
        lab.transfer(lab.pair());
        new Clocks(lab).put("bank-a", Duration.ZERO);
        lab.read();
        lab.run().heal();
    }
}
