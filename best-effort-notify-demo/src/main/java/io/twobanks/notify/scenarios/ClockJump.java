package io.twobanks.notify.scenarios;

import io.twobanks.notify.Point;
import io.twobanks.workbench.scenario.Clocks;
import io.twobanks.workbench.scenario.Lab;
import io.twobanks.workbench.scenario.Scenario;
import java.time.Duration;
import java.util.List;

/**
 * A clock is an hour ahead or behind for a while. A notice whose time is not bank B's is refused, so it takes as many attempts as
 * the clock is wrong; what was put off by a clock that was ahead is due when it is right again.
 */
final class ClockJump {
    static final List<Scenario> ALL = List.of(
            wrong("notifier-ahead", Killed.NOTIFIER, "The notifier's", "an hour ahead", "通知器", "快一小时", 1),
            wrong("notifier-behind", Killed.NOTIFIER, "The notifier's", "an hour behind", "通知器", "慢一小时", -1),
            wrong("payee-ahead", Killed.BANK_B, "Bank B's", "an hour ahead", "B 行", "快一小时", 1),
            Scenario.of(
                            "clock-jump/payer-ahead",
                            "Bank A's clock is an hour ahead when it pays, and right again when it announces the payment once more",
                            "A 行付款时时钟快一小时，再次公告时时钟已正确")
                    .promises("C+, V")
                    .does(ClockJump::payInAnHour));

    private ClockJump() {}

    private static Scenario wrong(
            String id, String process, String en, String how, String zh, String howZh, int hours) {
        return Scenario.of(
                        "clock-jump/" + id,
                        en + " clock is " + how + " for some attempts, and then right again",
                        "前几次尝试期间 " + zh + " 的时钟" + howZh + "，之后恢复正确")
                .with(Attempted.AGE, "1h")
                .promises("C+, V")
                .by(Point.ATTEMPT_PUT_OFF)
                .does(lab -> attempt(process, Duration.ofHours(hours), lab));
    }

    private static void attempt(String process, Duration wrongBy, Lab lab) throws Exception {
        new Clocks(lab).put(process, wrongBy);
        String id = lab.transfer(lab.pair()).id();
        Attempted.awaitSent(2, id, lab);
        lab.read();
        new Clocks(lab).put(process, Duration.ZERO);
    }

    private static void payInAnHour(Lab lab) throws Exception {
        new Clocks(lab).put(Killed.BANK_A, Duration.ofHours(1));
        lab.kill("broker");
        lab.transfer(lab.pair());
        new Clocks(lab).put(Killed.BANK_A, Duration.ZERO);
        lab.read();
        lab.restart("broker");
    }
}
