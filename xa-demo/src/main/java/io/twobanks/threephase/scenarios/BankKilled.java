package io.twobanks.threephase.scenarios;

import io.twobanks.common.fault.FaultAction;
import io.twobanks.threephase.Point;
import io.twobanks.workbench.scenario.Lab;
import io.twobanks.workbench.scenario.Scenario;
import java.util.List;

/** A bank dies, or everybody does; whoever comes back asks, and decides nothing alone. */
final class BankKilled {
    private static final List<Point> AT_BANK_A =
            List.of(Point.PREPARE_AFTER, Point.VOTE_LOGGED, Point.PRE_COMMITTED_LOGGED, Point.COMMITTED_LOGGED);

    static final List<Scenario> ALL = List.of(
            Scenario.of(
                            "bank-killed/at-every-step",
                            "Bank A dies when its branch is prepared, when its yes, its pre-commit and its commit are logged",
                            "A 行在分支准备好、赞成票、预提交和提交写入日志之后各死亡一次")
                    .promises("C+ and R+, (VL)")
                    .by(Point.TIME_OUT, Point.ASK_SEND)
                    .does(BankKilled::crashAtEach),
            Scenario.of(
                            "all-killed",
                            "Coordinator and banks are killed when both banks have pre-committed, and all come back",
                            "两家银行都已预提交时，协调者和两家银行全部被杀，之后全部恢复")
                    .promises("C+, (VL)")
                    .by(Point.TIME_OUT, Point.RECOVER_BEFORE)
                    .does(BankKilled::killAll));

    private BankKilled() {}

    /** At each of these steps bank A comes first. */
    private static void crashAtEach(Lab lab) throws Exception {
        for (Point point : AT_BANK_A) {
            lab.await().until("the transfer before is final", lab::isNothingInFlight);
            lab.arm(point, FaultAction.CRASH);
            lab.transfer(lab.pair());
            lab.await().untilCrashed("bank-a");
            lab.read();
            lab.restart("bank-a");
        }
    }

    private static void killAll(Lab lab) throws Exception {
        lab.holdAt(Point.PRE_COMMIT_B_AFTER, lab.pair());
        lab.kill("bank-a");
        lab.kill("bank-b");
        lab.kill("coordinator");
        lab.read();
    }
}
