package io.twobanks.threephase.scenarios;

import io.twobanks.common.fault.FaultAction;
import io.twobanks.common.timeline.TimelineLine;
import io.twobanks.threephase.Point;
import io.twobanks.workbench.client.Request;
import io.twobanks.workbench.scenario.Lab;
import io.twobanks.workbench.scenario.Pair;
import java.util.List;

/** What the experiments have in common: from A to B, the coordinator dies or the network breaks at a step, and then one looks at who waits. */
final class Steps {
    /** So often a bank has asked in vain that it would ask for ever. */
    private static final int IN_VAIN = 10;

    private Steps() {}

    static Request payment(Lab lab) throws Exception {
        Pair pair = lab.pair();
        return Request.of(pair.from(), pair.to(), "10.00");
    }

    /** The coordinator dies at a step and stays dead, and the banks end the transfer without it. @param slow take a moment longer */
    static void endWithoutCoordinator(Point point, Lab lab, Point... slow) throws Exception {
        killCoordinator(point, lab, slow);
        lab.await().until("both banks have ended it without the coordinator", lab::isNothingInFlight);
        lab.read();
    }

    /** It dies, and the banks wait until it is back. */
    static void waitForCoordinator(Point point, Lab lab, Point... slow) throws Exception {
        killCoordinator(point, lab, slow);
        lab.await().untilLocked();
        lab.read();
        lab.restart("coordinator");
    }

    private static void killCoordinator(Point point, Lab lab, Point... slow) throws Exception {
        for (Point step : slow) {
            lab.arm(step, FaultAction.DELAY);
        }
        lab.arm(point, FaultAction.CRASH);
        lab.send(payment(lab));
        lab.await().untilCrashed("coordinator");
        lab.read();
    }

    /** Cuts a process off from all others; its clients can still reach it. */
    static void cutOff(String process, Lab lab) {
        lab.run().links().stream()
                .filter(link -> link.to().equals(process) || link.from().equals(process))
                .filter(link -> !link.to().startsWith("db-"))
                .forEach(link -> lab.network(link.from(), link.to(), "cut"));
    }

    /** Until a bank has ended its part, or has asked so often in vain that it waits for good. */
    static void untilEndedOrWaiting(String bank, Request payment, Lab lab) {
        lab.await().until(bank + " has ended it, or waits", () -> {
            List<String> steps = lab.run().timeline().stream()
                    .filter(line -> payment.transferId().equals(line.transfer()) && bank.equals(line.role()))
                    .map(TimelineLine::point)
                    .toList();
            return steps.contains(Point.COMMITTED_AFTER.id())
                    || steps.contains(Point.ABORTED_AFTER.id())
                    || steps.stream().filter(Point.ASK_SEND.id()::equals).count() >= IN_VAIN;
        });
    }
}
