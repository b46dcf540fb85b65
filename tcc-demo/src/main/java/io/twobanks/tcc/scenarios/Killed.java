package io.twobanks.tcc.scenarios;

import io.twobanks.common.fault.FaultAction;
import io.twobanks.tcc.Point;
import io.twobanks.workbench.scenario.Lab;
import io.twobanks.workbench.scenario.Scenario;
import java.util.List;

/** A bank dies: at every step, and again while it settles what it had left. */
final class Killed {
    private static final List<Point> TRYING_AT_PAYER = List.of(
            Point.BEGIN_AFTER,
            Point.FREEZE_BEFORE,
            Point.FREEZE_INSIDE,
            Point.FREEZE_AFTER,
            Point.ANNOUNCE_SEND,
            Point.ANNOUNCE_ANSWERED);

    private static final List<Point> TRYING_AT_PAYEE =
            List.of(Point.ANNOUNCE_RECEIVED, Point.ANNOUNCE_BEFORE, Point.ANNOUNCE_INSIDE, Point.ANNOUNCE_AFTER);

    private static final List<Point> DECIDED_AT_PAYER = List.of(
            Point.CONFIRM_PAYER_BEFORE,
            Point.CONFIRM_PAYER_INSIDE,
            Point.CONFIRM_PAYER_AFTER,
            Point.COMMIT_DECIDED,
            Point.ANSWER_BEFORE);

    private static final List<Point> CONFIRMING_AT_PAYEE =
            List.of(Point.CONFIRM_PAYEE_BEFORE, Point.CONFIRM_PAYEE_INSIDE, Point.CONFIRM_PAYEE_AFTER);

    private static final List<Point> CANCELLING_AT_PAYER =
            List.of(Point.CANCEL_PAYER_BEFORE, Point.CANCEL_PAYER_INSIDE, Point.CANCEL_PAYER_AFTER);

    private static final List<Point> CANCELLING_AT_PAYEE =
            List.of(Point.CANCEL_PAYEE_BEFORE, Point.CANCEL_PAYEE_INSIDE, Point.CANCEL_PAYEE_AFTER);

    static final List<Scenario> ALL = List.of(
            Scenario.of(
                            "payer-killed/undecided",
                            "Bank A dies when the money is frozen and nothing is decided; the coordinator cancels by itself",
                            "资金已冻结、尚未决定时，A 行死亡；协调器自行 Cancel")
                    .promises("R+, F(V)")
                    .by(Point.SETTLE_BEFORE)
                    .does(lab -> crashAt(Point.FREEZE_AFTER, "bank-a", lab)),
            Scenario.of(
                            "payer-killed/decided",
                            "Bank A dies when both Confirms are done and the register does not know it",
                            "两个 Confirm 都已完成、登记簿还不知道时，A 行死亡")
                    .promises("C+, (VF)")
                    .by(Point.SETTLE_BEFORE)
                    .does(lab -> crashAt(Point.COMMIT_DECIDED, "bank-a", lab)),
            Scenario.of("payee-killed/trying", "Bank B dies when it has tried and has not answered", "B 行已 Try、尚未答复时死亡")
                    .promises("R+, F(V)")
                    .by(Point.SETTLE_BEFORE)
                    .does(lab -> crashAt(Point.ANNOUNCE_AFTER, "bank-b", lab)),
            Scenario.of(
                            "payee-killed/confirming",
                            "Bank B dies when it is told to confirm; it is told again when it is back",
                            "B 行被要求 Confirm 时死亡；恢复后再次被要求 Confirm")
                    .promises("C+, F(V)")
                    .by(Point.SETTLE_BEFORE)
                    .does(lab -> crashAt(Point.CONFIRM_PAYEE_BEFORE, "bank-b", lab)),
            Scenario.of(
                            "killed-at-every-step/trying-at-the-payer",
                            "Bank A dies at each step before the coordinator has decided",
                            "协调器决定之前的每一步，A 行都死亡一次")
                    .promises("R+, F(V)")
                    .by(Point.SETTLE_BEFORE)
                    .does(lab -> crashAtEach(TRYING_AT_PAYER, "bank-a", lab)),
            Scenario.of(
                            "killed-at-every-step/decided-at-the-payer",
                            "Bank A dies at each step after the coordinator has decided to commit",
                            "协调器决定提交之后的每一步，A 行都死亡一次")
                    .promises("C+, (VF)")
                    .does(lab -> crashAtEach(DECIDED_AT_PAYER, "bank-a", lab)),
            Scenario.of(
                            "killed-at-every-step/trying-at-the-payee",
                            "Bank B dies at each step of its Try",
                            "B 行在 Try 的每一步都死亡一次")
                    .promises("R+ (R), F(V)", "whether the coordinator knew of bank B's part", "协调器是否已知道 B 行的分支")
                    .does(lab -> crashAtEach(TRYING_AT_PAYEE, "bank-b", lab)),
            Scenario.of(
                            "killed-at-every-step/confirming-at-the-payee",
                            "Bank B dies at each step of its Confirm",
                            "B 行在 Confirm 的每一步都死亡一次")
                    .promises("C+, (VF)")
                    .does(lab -> crashAtEach(CONFIRMING_AT_PAYEE, "bank-b", lab)),
            Scenario.of(
                            "killed-in-recovery/cancel-at-the-payer",
                            "Bank A dies at each step of its Cancel",
                            "A 行在 Cancel 的每一步都死亡一次")
                    .promises("R+, F(V)")
                    .does(lab -> crashCancelling(Point.ANNOUNCE_SEND, CANCELLING_AT_PAYER, "bank-a", lab)),
            Scenario.of(
                            "killed-in-recovery/cancel-at-the-payee",
                            "Bank B dies at each step of its Cancel",
                            "B 行在 Cancel 的每一步都死亡一次")
                    .promises("R+, F(V)")
                    .does(lab -> crashCancelling(Point.ANNOUNCE_ANSWERED, CANCELLING_AT_PAYEE, "bank-b", lab)),
            Scenario.of(
                            "killed-in-recovery/settle",
                            "Bank A dies with a decided transfer, and again when it asks the coordinator about it",
                            "A 行带着已决定的转账死亡，并在询问协调器时再次死亡")
                    .promises("C+, (VF)")
                    .by(Point.SETTLE_BEFORE)
                    .does(Killed::crashSettling),
            Scenario.of("failed-at-every-step", "Something fails at each step", "每一步都发生一次故障")
                    .promises(
                            "R and C+ (R+ or C), (VF)",
                            "whether the second phase is done before the client is answered",
                            "第二阶段是否在答复客户端之前完成")
                    .does(Killed::failAtEach));

    private Killed() {}

    /** Waits for what an earlier crash has left behind, else the fault would meet that; never for its own transfer. */
    static void crashAt(Point point, String bank, Lab lab) throws Exception {
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

    /** Something fails in the first phase, so that all is cancelled; the bank that does so dies. */
    private static void crashCancelling(Point failing, List<Point> points, String bank, Lab lab) throws Exception {
        for (Point point : points) {
            lab.await().until("the transfer before is final", lab::isNothingInFlight);
            lab.arm(failing, FaultAction.THROW);
            lab.arm(point, FaultAction.CRASH);
            lab.transfer(lab.pair());
            lab.await().untilCrashed(bank);
            lab.read();
            lab.restart(bank);
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

    /** Those of a Cancel and of the recovery come when something has failed before. */
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
