package io.twobanks.xa.scenarios;

import io.twobanks.common.fault.FaultAction;
import io.twobanks.workbench.client.ClientReply;
import io.twobanks.workbench.scenario.Demands;
import io.twobanks.workbench.scenario.Lab;
import io.twobanks.workbench.scenario.Scenario;
import io.twobanks.xa.Point;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The coordinator dies: at every step, with several transfers at once, and again in its own recovery. */
final class Killed {
    private static final int HELD = 3;

    static final Scenario BETWEEN_COMMITS = Scenario.of(
                    "xa-killed-between-commits",
                    "The coordinator dies when A has committed and B has not",
                    "A 行已提交而 B 行尚未提交时，协调器死亡")
            .promises("C+, V(L)")
            .by(Point.RECOVERY_COMMIT_AFTER)
            .does(lab -> crashAt(Point.COMMIT_A_AFTER, lab));

    static final Scenario DECIDED = Scenario.of(
                    "xa-killed-decided",
                    "The coordinator dies when the decision is logged and nobody has heard of it",
                    "决定已写日志而尚无人知晓时，协调器死亡")
            .promises("C+, L(V)")
            .by(Point.RECOVERY_COMMIT_AFTER)
            .does(lab -> crashAndBlockAt(Point.DECISION_LOGGED, lab));

    static final List<Scenario> ALL = List.of(
            Scenario.of(
                            "xa-killed-undecided",
                            "The coordinator dies when both have prepared and nothing is decided",
                            "两行都已准备而尚未决定时，协调器死亡")
                    .promises("R+, L")
                    .by(Point.RECOVERY_ROLLBACK_AFTER)
                    .does(lab -> crashAt(Point.PREPARE_B_AFTER, lab)),
            DECIDED,
            BETWEEN_COMMITS,
            Scenario.of(
                            "payer-killed",
                            "The service dies after its first durable step: A has prepared",
                            "服务在第一个持久步骤（A 行已准备）之后死亡")
                    .promises("R+, L")
                    .by(Point.RECOVERY_ROLLBACK_AFTER)
                    .does(lab -> crashAt(Point.PREPARE_A_AFTER, lab)),
            killHeld("undecided", Point.PREPARE_B_AFTER, "R+, L", Point.RECOVERY_ROLLBACK_AFTER),
            killHeld("decided", Point.DECISION_LOGGED, "C+, (VL)", Point.RECOVERY_COMMIT_AFTER),
            killHeld("between-commits", Point.COMMIT_A_AFTER, "C+, V(L)", Point.RECOVERY_COMMIT_AFTER),
            Scenario.of(
                            "killed-at-every-step/undecided",
                            "The service dies at each step before the decision",
                            "服务在决定之前的每一步都死亡一次")
                    .promises("R+, L")
                    .by(Point.RECOVERY_ROLLBACK_AFTER)
                    .does(lab -> crashAtEach(point -> !isDecided(point), lab)),
            Scenario.of(
                            "killed-at-every-step/decided",
                            "The service dies at each step from the decision on",
                            "服务在决定之后的每一步都死亡一次")
                    .promises("C+, V(L)")
                    .by(Point.RECOVERY_COMMIT_AFTER)
                    .does(lab -> crashAtEach(Killed::isDecided, lab)),
            Scenario.of(
                            "failed-at-every-step/undecided",
                            "Something fails at each step before the decision",
                            "决定之前的每一步都发生一次故障")
                    .promises("R, (L)")
                    .does(lab -> failAtEach(point -> !isDecided(point), lab)),
            Scenario.of(
                            "failed-at-every-step/decided",
                            "Something fails at each step from the decision on",
                            "决定之后的每一步都发生一次故障")
                    .promises("C and C+, (VL)")
                    .does(lab -> failAtEach(Killed::isDecided, lab)),
            Scenario.of(
                            "killed-in-recovery/undecided",
                            "The service dies again at each step of a recovery that rolls back",
                            "恢复正在回滚，服务在其每一步再次死亡")
                    .promises("R+, L")
                    .by(Point.RECOVERY_ROLLBACK_AFTER)
                    .does(lab -> crashInRecovery(
                            Point.PREPARE_B_AFTER,
                            List.of(
                                    Point.RECOVERY_SCAN_BEFORE,
                                    Point.RECOVERY_ROLLBACK_BEFORE,
                                    Point.RECOVERY_ROLLBACK_AFTER),
                            lab)),
            Scenario.of(
                            "killed-in-recovery/decided",
                            "The service dies again at each step of a recovery that commits",
                            "恢复正在提交，服务在其每一步再次死亡")
                    .promises("C+, VL")
                    .by(Point.RECOVERY_COMMIT_AFTER)
                    .does(lab -> crashInRecovery(
                            Point.COMMIT_A_AFTER,
                            List.of(
                                    Point.RECOVERY_SCAN_BEFORE,
                                    Point.RECOVERY_COMMIT_BEFORE,
                                    Point.RECOVERY_COMMIT_AFTER),
                            lab)));

    private Killed() {}

    private static void crashAt(Point point, Lab lab) throws Exception {
        lab.arm(point, FaultAction.CRASH);
        lab.transfer(lab.pair());
        lab.await().untilCrashed("bank");
        lab.read();
        lab.restart("bank");
    }

    /** The rows stay locked for longer than others wait: nobody but this coordinator may free them. */
    private static void crashAndBlockAt(Point point, Lab lab) throws Exception {
        lab.arm(point, FaultAction.CRASH);
        lab.transfer(lab.pair());
        lab.await().untilCrashed("bank");
        lab.await().untilLocked();
        lab.read();
        lab.restart("bank");
    }

    private static Scenario killHeld(String phase, Point point, String promise, Point recovered) {
        return Scenario.of(
                        "middleman-killed/" + phase,
                        "The coordinator is killed with three transfers at " + point.id(),
                        "三笔转账停在 " + point.id() + " 时，协调器被杀")
                .promises(promise)
                .by(recovered)
                .demands(Demands.USUAL.withProgress(0, HELD))
                .does(lab -> killHeldAt(point, lab));
    }

    private static void killHeldAt(Point point, Lab lab) throws Exception {
        lab.holdAllAt(point);
        List<CompletableFuture<ClientReply>> held = new java.util.ArrayList<>();
        for (int number : IntStream.range(0, HELD).toArray()) {
            held.add(lab.transferLater(lab.pair()));
        }
        lab.await().untilHeld(HELD);
        lab.kill("bank");
        held.forEach(CompletableFuture::join);
        lab.read();
    }

    private static boolean isDecided(Point point) {
        return point.compareTo(Point.DECISION_LOGGED) >= 0;
    }

    private static List<Point> protocol(Predicate<Point> phase) {
        return Arrays.stream(Point.values())
                .filter(point -> point.compareTo(Point.ANSWER_BEFORE) <= 0)
                .filter(phase)
                .toList();
    }

    private static void crashAtEach(Predicate<Point> phase, Lab lab) throws Exception {
        for (Point point : protocol(phase)) {
            crashAt(point, lab);
        }
    }

    private static void failAtEach(Predicate<Point> phase, Lab lab) throws Exception {
        for (Point point : protocol(phase)) {
            lab.arm(point, FaultAction.THROW);
            lab.transfer(lab.pair());
            lab.read();
        }
    }

    private static void crashInRecovery(Point first, List<Point> then, Lab lab) throws Exception {
        lab.arm(first, FaultAction.CRASH);
        lab.transfer(lab.pair());
        lab.await().untilCrashed("bank");
        lab.read();
        for (Point point : then) {
            lab.arm(point, FaultAction.CRASH);
            lab.restartIntoCrash("bank");
        }
        lab.read();
    }
}
