package io.twobanks.threephase.scenarios;

import io.twobanks.checker.Rule;
import io.twobanks.threephase.Point;
import io.twobanks.workbench.scenario.Scenario;
import java.util.List;

/** What three-phase commit is for: the coordinator dies and stays dead, and nobody waits for it. */
final class CoordinatorKilled {
    /** Who is patient for so long has its pre-commit before it gives up, on a crowded machine, too. */
    private static final String UNTIL_IT_IS_DEAD = "8s";

    static final Scenario BETWEEN_PRE_COMMITS = Scenario.of(
                    "coordinator-killed/between-pre-commits",
                    "The coordinator dies when bank A has pre-committed and bank B has not",
                    "A 行已预提交、B 行还没有时，协调者死亡")
            .promises("C+, (VL)")
            .by(Point.TIME_OUT, Point.ASK_SEND)
            .does(lab -> Steps.endWithoutCoordinator(Point.PRE_COMMIT_A_AFTER, lab));

    static final List<Scenario> ALL = List.of(
            Scenario.of(
                            "coordinator-killed/after-votes",
                            "The coordinator dies when it has all votes and nobody has pre-committed",
                            "协调者收齐所有选票、还没有人预提交时死亡")
                    .promises("R+, (L)")
                    .by(Point.TIME_OUT, Point.ABORTED_AFTER)
                    .does(lab -> Steps.endWithoutCoordinator(Point.VOTE_B_AFTER, lab, Point.TIME_OUT, Point.ASK_SEND)),
            Scenario.of(
                            "coordinator-killed/after-pre-commits",
                            "The coordinator dies when both banks have pre-committed and nothing is decided",
                            "两家银行都已预提交、尚未决定时，协调者死亡")
                    .promises("C+, (VL)")
                    .by(Point.TIME_OUT)
                    .does(lab -> Steps.endWithoutCoordinator(Point.PRE_COMMIT_B_AFTER, lab, Point.PROMISE_SEND)),
            BETWEEN_PRE_COMMITS,
            BETWEEN_PRE_COMMITS
                    .without("3pc.guard.termination-protocol", Rule.ATOMICITY)
                    .with("3pc.patience", UNTIL_IT_IS_DEAD)
                    .with("3pc.answer-within", UNTIL_IT_IS_DEAD));

    private CoordinatorKilled() {}
}
