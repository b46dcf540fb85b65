package io.twobanks.threephase.scenarios;

import io.twobanks.common.fault.FaultAction;
import io.twobanks.threephase.Point;
import io.twobanks.workbench.client.Request;
import io.twobanks.workbench.scenario.Demands;
import io.twobanks.workbench.scenario.EveryPattern;
import io.twobanks.workbench.scenario.Lab;
import io.twobanks.workbench.scenario.Pair;
import io.twobanks.workbench.scenario.Scenario;
import java.util.List;

/** Nothing fails, or nothing worse than that a step takes a moment longer. */
final class Undisturbed {
    static final List<Scenario> ALL = List.of(
            EveryPattern.noFailure()
                    .demands(Demands.USUAL.withProgress(0, 100))
                    .promises(
                            "C (C+ or R or R+), (VL)",
                            "some of the random amounts are more than the account holds; and who waits too long for a row or"
                                    + " an answer votes no",
                            "有些随机金额超过账户余额；等行锁或等答复太久的会投反对票"),
            EveryPattern.payerRefuses().promises("R"),
            EveryPattern.payeeRefuses().promises("R"),
            EveryPattern.sameIdInTurn().promises("C, (V)"),
            Scenario.of("slow-at-every-step", "Each step of the protocol takes a moment longer", "协议的每一步都多花片刻")
                    .promises("C and R, (V)")
                    .does(Undisturbed::delayEach));

    private Undisturbed() {}

    private static void delayEach(Lab lab) throws Exception {
        for (Point point : Point.values()) {
            if (point.compareTo(Point.ABORTED_AFTER) <= 0) {
                lab.arm(point, FaultAction.DELAY);
            }
        }
        Pair pair = lab.pair();
        lab.transfer(pair);
        lab.send(Request.of(pair.from(), "B-9", "10.00"))
                .join(); // A closed account: bank A has voted yes, and B votes no.
        lab.read();
    }
}
