package io.twobanks.xa.scenarios;

import static io.twobanks.xa.scenarios.HeuristicOutcomes.WITH_DESK;
import static io.twobanks.xa.scenarios.HeuristicOutcomes.crashAt;
import static io.twobanks.xa.scenarios.HeuristicOutcomes.useDesk;

import io.twobanks.common.fault.FaultAction;
import io.twobanks.workbench.client.ClientReply;
import io.twobanks.workbench.scenario.Lab;
import io.twobanks.workbench.scenario.Scenario;
import io.twobanks.xa.Point;
import java.util.List;

/** The transaction manager's log is lost while branches are in doubt: recovery stops, and a person decides at the desk. */
final class LogLost {
    static final Scenario AFTER_COMMIT_A = Scenario.of(
                    "xa-log-lost/after-commit-a",
                    "The transaction log is lost when A has committed; recovery stops, and the desk commits B",
                    "A 行已提交后事务日志丢失；恢复停下，由修复台提交 B 行")
            .promises("M, V(L)")
            .demands(WITH_DESK)
            .alone()
            .does(lab -> loseLogAt(Point.COMMIT_A_AFTER, "commit", lab));

    static final List<Scenario> ALL = List.of(
            Scenario.of(
                            "xa-log-lost/before-commit-a",
                            "The transaction log is lost before anybody has committed; recovery stops, and the desk"
                                    + " rolls both back",
                            "尚无人提交时事务日志丢失；恢复停下，由修复台回滚两行")
                    .promises("M, (L)")
                    .demands(WITH_DESK)
                    .alone()
                    .does(lab -> loseLogAt(Point.DECISION_LOGGED, "roll-back", lab)),
            AFTER_COMMIT_A,
            Scenario.of(
                            "xa-log-lost/killed-at-the-desk",
                            "The log is lost before anybody has committed, and the service dies between the desk's two"
                                    + " rollbacks",
                            "尚无人提交时日志丢失；修复台的两次回滚之间服务死亡")
                    .promises("M, (L)")
                    .demands(WITH_DESK)
                    .alone()
                    .does(LogLost::dieAtTheDesk),
            Scenario.of(
                            "xa-log-lost/found-again",
                            "The transaction log is lost when A has committed, and put back while the bank waits",
                            "A 行已提交后事务日志丢失，银行等待期间日志被放回原处")
                    .promises("C+, V(L)")
                    .by(Point.RECOVERY_COMMIT_AFTER)
                    .alone()
                    .does(LogLost::findLogAgain));

    private LogLost() {}

    /** Without the guard nobody asks: abort is presumed, and the branches are gone. */
    private static void loseLogAt(Point point, String action, Lab lab) throws Exception {
        ClientReply told = crashAndLoseLog(point, lab);
        lab.await()
                .until(
                        "the desk's offer, or nothing in doubt",
                        () -> lab.desk().actions(told.id()).contains(action) || lab.isNothingInFlight());
        if (!lab.isNothingInFlight()) {
            useDesk(told, action, lab);
        }
    }

    private static ClientReply crashAndLoseLog(Point point, Lab lab) throws Exception {
        ClientReply told = crashAt(point, lab);
        new LogFiles(lab).lose();
        lab.restart("bank");
        return told;
    }

    /** Until a person must decide; A has committed. */
    static String untilPersonDecides(Lab lab) throws Exception {
        ClientReply told = crashAndLoseLog(Point.COMMIT_A_AFTER, lab);
        lab.desk().await(told.id(), "commit");
        return told.id();
    }

    private static void dieAtTheDesk(Lab lab) throws Exception {
        ClientReply told = crashAndLoseLog(Point.DECISION_LOGGED, lab);
        lab.desk().await(told.id(), "roll-back");
        lab.arm(Point.DESK_BRANCH_AFTER, FaultAction.CRASH);
        lab.desk().act(told.id(), "roll-back");
        lab.await().untilCrashed("bank");
        lab.restart("bank");
        useDesk(told, "roll-back", lab);
    }

    private static void findLogAgain(Lab lab) throws Exception {
        ClientReply told = crashAt(Point.COMMIT_A_AFTER, lab);
        LogFiles log = new LogFiles(lab);
        log.lose();
        lab.restart("bank");
        lab.desk().await(told.id(), "commit");
        lab.kill("bank");
        log.putBack();
        lab.restart("bank");
    }
}
