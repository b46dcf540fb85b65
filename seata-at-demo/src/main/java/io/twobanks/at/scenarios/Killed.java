package io.twobanks.at.scenarios;

import io.twobanks.at.Point;
import io.twobanks.common.fault.FaultAction;
import io.twobanks.workbench.scenario.Lab;
import io.twobanks.workbench.scenario.Scenario;
import java.util.List;

/** A bank dies: at every step, and again while it settles what it had left. */
final class Killed {
    private static final List<Point> UNDECIDED_AT_PAYER = List.of(
            Point.BEGIN_AFTER,
            Point.DEBIT_REGISTERED,
            Point.DEBIT_LOGGED,
            Point.DEBIT_COMMITTED,
            Point.CREDIT_SEND,
            Point.CREDIT_ANSWERED);

    private static final List<Point> AT_PAYEE =
            List.of(Point.CREDIT_RECEIVED, Point.CREDIT_REGISTERED, Point.CREDIT_LOGGED, Point.CREDIT_COMMITTED);

    static final List<Scenario> ALL = List.of(
            Scenario.of(
                            "payer-killed/undecided",
                            "Bank A dies when the payer is debited and nothing is decided; the coordinator rolls back by itself",
                            "付款方已扣款、尚未决定时，A 行死亡；协调器自行回滚")
                    .promises("R+, V(L)")
                    .by(Point.SETTLE_BEFORE)
                    .does(lab -> crashAt(Point.DEBIT_COMMITTED, "bank-a", lab)),
            Scenario.of(
                            "payer-killed/decided",
                            "Bank A dies when the coordinator has decided to commit and the register does not know it",
                            "协调器已决定提交、登记簿还不知道时，A 行死亡")
                    .promises("C+, (VL)")
                    .by(Point.SETTLE_BEFORE)
                    .does(lab -> crashAt(Point.COMMIT_DECIDED, "bank-a", lab)),
            Scenario.of(
                            "payee-killed",
                            "Bank B dies when it has committed the credit and has not answered",
                            "B 行已提交入账、尚未答复时死亡")
                    .promises("R+, (VL)")
                    .by(Point.SETTLE_BEFORE)
                    .does(lab -> crashAt(Point.CREDIT_COMMITTED, "bank-b", lab)),
            Scenario.of(
                            "killed-at-every-step/at-the-payer",
                            "Bank A dies at each step before the coordinator has decided",
                            "协调器决定之前的每一步，A 行都死亡一次")
                    .promises("R+, V(L)")
                    .by(Point.SETTLE_BEFORE)
                    .does(lab -> crashAtEach(UNDECIDED_AT_PAYER, "bank-a", lab)),
            Scenario.of(
                            "killed-at-every-step/decided",
                            "Bank A dies at each step after the coordinator has decided to commit",
                            "协调器决定提交之后的每一步，A 行都死亡一次")
                    .promises("C+, (VL)")
                    .does(lab -> crashAtEach(List.of(Point.COMMIT_DECIDED, Point.ANSWER_BEFORE), "bank-a", lab)),
            Scenario.of(
                            "killed-at-every-step/at-the-payee",
                            "Bank B dies at each step of its part",
                            "B 行在它那一部分的每一步都死亡一次")
                    .promises("R and R+, V(L)")
                    .does(lab -> crashAtEach(AT_PAYEE, "bank-b", lab)),
            Scenario.of(
                            "killed-in-recovery/undo",
                            "Bank A dies before and after it has put the old rows back",
                            "A 行在还原旧行之前和之后各死亡一次")
                    .promises("R+, V(L)")
                    .does(Killed::crashUndoing),
            Scenario.of(
                            "killed-in-recovery/settle",
                            "Bank A dies with a decided transfer, and again when it asks the coordinator about it",
                            "A 行带着已决定的转账死亡，并在询问协调器时再次死亡")
                    .promises("C+, (VL)")
                    .by(Point.SETTLE_BEFORE)
                    .does(Killed::crashSettling),
            Scenario.of("failed-at-every-step", "Something fails at each step", "每一步都发生一次故障")
                    .promises("R and C+, (VL)")
                    .does(Killed::failAtEach));

    private Killed() {}

    /** Waits for what an earlier crash has left behind, else the fault would meet that; never for its own transfer. */
    private static void crashAt(Point point, String bank, Lab lab) throws Exception {
        lab.await().until("the transfer before is final", lab::isNothingInFlight);
        lab.arm(point, FaultAction.CRASH);
        lab.transfer(lab.pair());
        lab.await().untilCrashed(bank);
        lab.read();
        lab.restart(bank);
    }

    private static void crashAtEach(List<Point> points, String bank, Lab lab) throws Exception {
        for (Point point : points) {
            crashAt(point, bank, lab);
        }
    }

    /** The credit is refused, so the debit is undone; the bank that undoes it dies. */
    private static void crashUndoing(Lab lab) throws Exception {
        for (Point point : List.of(Point.UNDO_BEFORE, Point.UNDO_AFTER)) {
            lab.await().until("the transfer before is final", lab::isNothingInFlight);
            lab.arm(Point.CREDIT_SEND, FaultAction.THROW);
            lab.arm(point, FaultAction.CRASH);
            lab.transfer(lab.pair());
            lab.await().untilCrashed("bank-a");
            lab.read();
            lab.restart("bank-a");
        }
    }

    private static void crashSettling(Lab lab) throws Exception {
        lab.arm(Point.COMMIT_DECIDED, FaultAction.CRASH);
        lab.transfer(lab.pair());
        lab.await().untilCrashed("bank-a");
        lab.arm(Point.SETTLE_BEFORE, FaultAction.CRASH);
        lab.restartIntoCrash("bank-a");
        lab.read();
    }

    /** Those of an undo and of the recovery come when something has failed before. */
    private static void failAtEach(Lab lab) throws Exception {
        for (Point point : Point.values()) {
            if (point.compareTo(Point.COMMIT_DECIDED) <= 0) {
                lab.await().until("the transfer before is final", lab::isNothingInFlight);
                lab.arm(point, FaultAction.THROW);
                lab.transfer(lab.pair());
                lab.read();
            }
        }
    }
}
