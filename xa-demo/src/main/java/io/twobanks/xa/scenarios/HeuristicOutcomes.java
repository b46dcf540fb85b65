package io.twobanks.xa.scenarios;

import io.twobanks.checker.Anomaly;
import io.twobanks.common.fault.FaultAction;
import io.twobanks.workbench.client.ClientReply;
import io.twobanks.workbench.scenario.Demands;
import io.twobanks.workbench.scenario.Lab;
import io.twobanks.workbench.scenario.Scenario;
import io.twobanks.xa.Point;
import java.util.List;

/** People in the protocol: a commit that is given twice, a branch that is ended by hand the other way than decided. */
final class HeuristicOutcomes {
    static final Demands WITH_DESK = Demands.USUAL.withDesk();

    static final List<Scenario> ALL = List.of(
            Scenario.of(
                            "second-phase-twice",
                            "B is told to commit twice: by an administrator, and again by the recovery",
                            "B 行被通知提交两次：先由管理员，再由恢复")
                    .promises("C+, V(L)")
                    .by(Point.RECOVERY_COMMIT_BEFORE)
                    .does(HeuristicOutcomes::commitTwice),
            Scenario.of(
                            "xa-heuristic/rolled-back-by-hand",
                            "Decided to commit, and an administrator rolls B back: reconciliation finds it, the desk completes it",
                            "已决定提交，管理员却手工回滚 B 行：对账发现它，修复台补完")
                    .promises("M, V(L)")
                    .demands(WITH_DESK)
                    .does(HeuristicOutcomes::rolledBackByHand),
            Scenario.of(
                            "xa-heuristic/committed-by-hand",
                            "Undecided, and an administrator commits B: reconciliation finds it, the desk reverses it",
                            "尚未决定，管理员却手工提交 B 行：对账发现它，修复台冲正")
                    .promises("M, VL")
                    .demands(WITH_DESK.withAnomaly(Anomaly.DIRTY_READ))
                    .does(HeuristicOutcomes::committedByHand));

    private HeuristicOutcomes() {}

    static ClientReply crashAt(Point point, Lab lab) throws Exception {
        lab.arm(point, FaultAction.CRASH);
        ClientReply told = lab.transfer(lab.pair());
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
        ClientReply told = crashAt(Point.DECISION_LOGGED, lab);
        new Operator(lab).rollBack("db-b");
        lab.restart("bank");
        useDesk(told, "complete", lab);
    }

    private static void committedByHand(Lab lab) throws Exception {
        ClientReply told = crashAt(Point.PREPARE_B_AFTER, lab);
        new Operator(lab).commit("db-b");
        lab.restart("bank");
        useDesk(told, "reverse", lab);
    }

    /** The second click must change nothing. */
    static void useDesk(ClientReply told, String action, Lab lab) throws Exception {
        lab.desk().await(told.id(), action);
        lab.read();
        lab.desk().act(told.id(), action);
        lab.desk().act(told.id(), action);
    }
}
