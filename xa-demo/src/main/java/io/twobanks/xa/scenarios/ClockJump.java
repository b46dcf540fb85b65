package io.twobanks.xa.scenarios;

import io.twobanks.checker.Anomaly;
import io.twobanks.common.fault.FaultAction;
import io.twobanks.workbench.client.ClientReply;
import io.twobanks.workbench.scenario.Clocks;
import io.twobanks.workbench.scenario.Demands;
import io.twobanks.workbench.scenario.Lab;
import io.twobanks.workbench.scenario.Scenario;
import io.twobanks.xa.Point;
import java.time.Duration;
import java.util.List;

/**
 * The bank's clock is a day ahead or behind, then right again: further than reconciliation looks back. Atomikos takes its
 * times from the machine, whose clock stays right here.
 */
final class ClockJump {
    private static final Duration MORE_THAN_THE_WINDOW = Duration.ofHours(25);

    static final List<Scenario> ALL = List.of(
            Scenario.of(
                            "clock-jump/ahead-decided",
                            "The bank's clock is a day ahead, and it dies when the decision is logged; when it is back, the clock is"
                                    + " right",
                            "银行时钟快一天，决定写入日志后银行死亡；恢复之后时钟正确")
                    .promises("C+, (VL)")
                    .does(lab -> crashAt(Point.DECISION_LOGGED, MORE_THAN_THE_WINDOW, lab)),
            Scenario.of(
                            "clock-jump/ahead-undecided",
                            "The same before anything is decided: the transfer was ordered tomorrow, and nobody works on it",
                            "同样的情形，但尚未决定：这笔转账的受理时间是明天，却无人处理")
                    .promises("R+, (L)")
                    .does(lab -> crashAt(Point.DEBIT_AFTER, MORE_THAN_THE_WINDOW, lab)),
            Scenario.of(
                            "clock-jump/behind-committed-by-hand",
                            "The bank's clock is a day behind, it dies undecided, and an administrator commits B: what was booked"
                                    + " before the window is found all the same, and the desk reverses it",
                            "银行时钟慢一天，尚未决定就死亡，管理员又手工提交 B 行：早于对账窗口的记录同样被发现，由修复台冲正")
                    .promises("M, LV")
                    .demands(Demands.USUAL.withDesk().withAnomaly(Anomaly.DIRTY_READ))
                    .does(ClockJump::commitByHandYesterday));

    private ClockJump() {}

    private static ClientReply crashAt(Point point, Duration wrongBy, Lab lab) throws Exception {
        new Clocks(lab).put("bank", wrongBy);
        lab.arm(point, FaultAction.CRASH);
        ClientReply told = lab.transfer(lab.pair());
        lab.await().untilCrashed("bank");
        lab.read();
        lab.restart("bank");
        return told;
    }

    private static void commitByHandYesterday(Lab lab) throws Exception {
        new Clocks(lab).put("bank", MORE_THAN_THE_WINDOW.negated());
        lab.arm(Point.PREPARE_B_AFTER, FaultAction.CRASH);
        ClientReply told = lab.transfer(lab.pair());
        lab.await().untilCrashed("bank");
        new Operator(lab).commit("db-b");
        lab.restart("bank");
        lab.desk().await(told.id(), "reverse");
        lab.read();
        lab.desk().act(told.id(), "reverse");
    }
}
