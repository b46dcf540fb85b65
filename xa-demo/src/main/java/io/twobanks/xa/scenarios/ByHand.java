package io.twobanks.xa.scenarios;

import io.twobanks.common.fault.FaultAction;
import io.twobanks.workbench.check.Anomaly;
import io.twobanks.workbench.client.Told;
import io.twobanks.workbench.scenario.Demands;
import io.twobanks.workbench.scenario.Lab;
import io.twobanks.workbench.scenario.Scenario;
import io.twobanks.xa.Point;
import java.util.List;

/** People in the protocol: a commit that is given twice, a branch that is ended by hand, a lost log, the repair desk. */
final class ByHand {
    private static final Demands WITH_DESK = Demands.USUAL.withDesk();

    static final Scenario LOG_LOST_AFTER_COMMIT_A = Scenario.of(
                    "xa-log-lost/after-commit-a",
                    "The transaction log is lost when A has committed; recovery stops, and the desk commits B",
                    "A 行已提交后事务日志丢失；恢复停下，由修复台提交 B 行")
            .promises("M, V(L)")
            .demands(WITH_DESK)
            .alone()
            .does(lab -> loseLogAt(Point.COMMIT_A_AFTER, "commit", lab));

    static final List<Scenario> ALL = List.of(
            Scenario.of(
                            "second-phase-twice",
                            "B is told to commit twice: by an administrator, and again by the recovery",
                            "B 行被通知提交两次：先由管理员，再由恢复")
                    .promises("C+, V(L)")
                    .by(Point.RECOVERY_COMMIT_BEFORE)
                    .does(ByHand::commitTwice),
            Scenario.of(
                            "xa-heuristic/rolled-back-by-hand",
                            "Decided to commit, and an administrator rolls B back: reconciliation finds it, the desk completes it",
                            "已决定提交，管理员却手工回滚 B 行：对账发现它，修复台补完")
                    .promises("M, V(L)")
                    .demands(WITH_DESK)
                    .does(ByHand::rolledBackByHand),
            Scenario.of(
                            "xa-heuristic/committed-by-hand",
                            "Undecided, and an administrator commits B: reconciliation finds it, the desk reverses it",
                            "尚未决定，管理员却手工提交 B 行：对账发现它，修复台冲正")
                    .promises("M, VL")
                    .demands(WITH_DESK.withAnomaly(Anomaly.DIRTY_READ))
                    .does(ByHand::committedByHand),
            Scenario.of(
                            "xa-log-lost/before-commit-a",
                            "The transaction log is lost before anybody has committed; recovery stops, and the desk rolls both back",
                            "尚无人提交时事务日志丢失；恢复停下，由修复台回滚两行")
                    .promises("M, (L)")
                    .demands(WITH_DESK)
                    .alone()
                    .does(lab -> loseLogAt(Point.DECISION_LOGGED, "roll-back", lab)),
            LOG_LOST_AFTER_COMMIT_A,
            Scenario.of(
                            "xa-log-lost/killed-at-the-desk",
                            "The log is lost before anybody has committed, and the service dies between the desk's two rollbacks",
                            "尚无人提交时日志丢失；修复台的两次回滚之间服务死亡")
                    .promises("M, (L)")
                    .demands(WITH_DESK)
                    .alone()
                    .does(ByHand::dieAtTheDesk),
            Scenario.of(
                            "xa-log-lost/found-again",
                            "The transaction log is lost when A has committed, and put back while the bank waits",
                            "A 行已提交后事务日志丢失，银行等待期间日志被放回原处")
                    .promises("C+, V(L)")
                    .by(Point.RECOVERY_COMMIT_AFTER)
                    .alone()
                    .does(ByHand::findLogAgain));

    private ByHand() {}

    private static Told crashAt(Point point, Lab lab) throws Exception {
        lab.arm(point, FaultAction.CRASH);
        Told told = lab.transfer(lab.pair());
        lab.await().untilCrashed("bank");
        lab.read();
        return told;
    }

    /** Recovery has listed B's branch already: once it is gone, no recovery would ask for it. */
    private static void commitTwice(Lab lab) throws Exception {
        crashAt(Point.COMMIT_A_AFTER, lab);
        lab.arm(Point.RECOVERY_COMMIT_BEFORE, FaultAction.PAUSE);
        lab.restart("bank");
        lab.await().untilHeld(1);
        new Operator(lab).commit("db-b");
        lab.release();
    }

    private static void rolledBackByHand(Lab lab) throws Exception {
        Told told = crashAt(Point.DECISION_LOGGED, lab);
        new Operator(lab).rollBack("db-b");
        lab.restart("bank");
        useDesk(told, "complete", lab);
    }

    private static void committedByHand(Lab lab) throws Exception {
        Told told = crashAt(Point.PREPARE_B_AFTER, lab);
        new Operator(lab).commit("db-b");
        lab.restart("bank");
        useDesk(told, "reverse", lab);
    }

    /** Without the guard nobody asks: abort is presumed, and the branches are gone. */
    private static void loseLogAt(Point point, String action, Lab lab) throws Exception {
        Told told = crashAt(point, lab);
        new LogFiles(lab).lose();
        lab.restart("bank");
        lab.await()
                .until(
                        "the desk's offer, or nothing in doubt",
                        () -> lab.desk().actions(told.id()).contains(action) || lab.isNothingInFlight());
        if (!lab.isNothingInFlight()) {
            useDesk(told, action, lab);
        }
    }

    private static void dieAtTheDesk(Lab lab) throws Exception {
        Told told = crashAt(Point.DECISION_LOGGED, lab);
        new LogFiles(lab).lose();
        lab.restart("bank");
        lab.desk().await(told.id(), "roll-back");
        lab.arm(Point.DESK_BRANCH_AFTER, FaultAction.CRASH);
        lab.desk().act(told.id(), "roll-back");
        lab.await().untilCrashed("bank");
        lab.restart("bank");
        useDesk(told, "roll-back", lab);
    }

    private static void findLogAgain(Lab lab) throws Exception {
        Told told = crashAt(Point.COMMIT_A_AFTER, lab);
        LogFiles log = new LogFiles(lab);
        log.lose();
        lab.restart("bank");
        lab.desk().await(told.id(), "commit");
        lab.kill("bank");
        log.putBack();
        lab.restart("bank");
    }

    /** The second click must change nothing. */
    private static void useDesk(Told told, String action, Lab lab) throws Exception {
        lab.desk().await(told.id(), action);
        lab.read();
        lab.desk().act(told.id(), action);
        lab.desk().act(told.id(), action);
    }
}
