package io.twobanks.threephase.scenarios;

import io.twobanks.threephase.Point;
import io.twobanks.workbench.scenario.Scenario;
import java.util.List;

/** Under the majority's rule the death of one site stops nobody: the two others decide. */
final class Majority {
    static final List<Scenario> ALL = List.of(
            majority(Scenario.of(
                            "majority/coordinator-killed/after-votes",
                            "Under the majority's rule, the coordinator dies when it has all votes",
                            "采用多数规则时，协调者收齐选票后死亡"))
                    .promises("R+, (L)")
                    .by(Point.TIME_OUT, Point.PRE_ABORTED_LOGGED, Point.ABORTED_AFTER)
                    .does(lab -> Steps.endWithoutCoordinator(Point.VOTE_B_AFTER, lab, Point.PRE_ABORTED_LOGGED)),
            majority(Scenario.of(
                            "majority/coordinator-killed/between-pre-commits",
                            "Under the majority's rule, the coordinator dies when bank A has pre-committed and bank B has not",
                            "采用多数规则时，A 行已预提交、B 行还没有，协调者死亡"))
                    .promises("C+, (VL)")
                    .by(Point.TIME_OUT, Point.PROMISE_SEND)
                    .does(lab -> Steps.endWithoutCoordinator(Point.PRE_COMMIT_A_AFTER, lab)));

    private Majority() {}

    private static Scenario majority(Scenario scenario) {
        return scenario.with("3pc.rule", "majority");
    }
}
