package io.twobanks.threephase.scenarios;

import io.twobanks.threephase.Point;
import io.twobanks.workbench.scenario.Scenario;
import java.util.List;

/** The same failures in two-phase commit: the same code without pre-commits, in which nobody decides without the coordinator. */
final class TwoPhase {
    static final List<Scenario> ALL = List.of(
            two(Scenario.of(
                            "two-phase/coordinator-killed/after-votes",
                            "In two-phase commit, the coordinator dies when it has all votes and nothing is decided",
                            "两阶段提交中，协调者收齐所有选票、尚未决定时死亡"))
                    .promises("R+, L")
                    .by(Point.TIME_OUT, Point.RECOVER_BEFORE, Point.ABORTED_AFTER)
                    .does(lab -> Steps.waitForCoordinator(Point.VOTE_B_AFTER, lab, Point.RECOVER_BEFORE)),
            two(Scenario.of(
                            "two-phase/coordinator-killed/decided",
                            "In two-phase commit, the coordinator dies when its decision is logged and nobody has heard it",
                            "两阶段提交中，决定已写入日志、还没有人听到时，协调者死亡"))
                    .promises("C+, L(V)")
                    .by(Point.TIME_OUT)
                    .does(lab -> Steps.waitForCoordinator(Point.DECISION_LOGGED, lab)),
            two(Scenario.of(
                            "two-phase/coordinator-killed/between-commits",
                            "In two-phase commit, the coordinator dies when bank A has committed: bank B asks bank A, which knows",
                            "两阶段提交中，A 行提交之后协调者死亡：B 行去问知道结果的 A 行"))
                    .promises("C+, (VL)")
                    .by(Point.TIME_OUT, Point.ASK_SEND)
                    .does(lab -> Steps.endWithoutCoordinator(Point.COMMIT_A_AFTER, lab)),
            two(Scenario.of(
                            "two-phase/network-cut",
                            "In two-phase commit, bank B is cut off when bank A has committed",
                            "两阶段提交中，A 行提交之后 B 行与所有人断开"))
                    .promises("C+, VL")
                    .by(Point.TIME_OUT, Point.ASK_SEND)
                    .does(lab -> NetworkCut.cutOffBankB(Point.COMMIT_A_AFTER, lab)));

    private TwoPhase() {}

    private static Scenario two(Scenario scenario) {
        return scenario.with("3pc.rounds", "2");
    }
}
