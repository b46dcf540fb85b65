package io.twobanks.common.fault;

import io.twobanks.common.timeline.Timeline;
import io.twobanks.common.timeline.TimelineLine;
import io.twobanks.common.timeline.TimelineLine.FaultMark;
import java.util.Map;
import java.util.Optional;

/**
 * One line at each step of a protocol: {@code faults.reach(DEBITED, transferId)}. It writes the step to the timeline
 * and does what is armed there; when nothing is armed it goes on at once.
 */
public final class Faults {
    private final FaultBoard board;
    private final Timeline timeline;

    public Faults(FaultBoard board, Timeline timeline) {
        this.board = board;
        this.timeline = timeline;
    }

    /** Marks a step.
     *
     * @param transferId null when the step belongs to no transfer
     * @throws FaultInjected when THROW is armed here
     */
    public void reach(FaultPoint point, String transferId) {
        reach(point, transferId, Map.of());
    }

    /** Marks a step with what a reader of the timeline wants to know, for example the xid. */
    public void reach(FaultPoint point, String transferId, Map<String, String> details) {
        timeline.write(TimelineLine.step(point.id(), transferId, details));
        next(point, transferId).ifPresent(fault -> act(fault, transferId));
    }

    /** Marks a step that happens again and again, such as a periodic scan: written only when a fault is armed there. */
    public void reachQuietly(FaultPoint point) {
        next(point, null).ifPresent(fault -> act(fault, null));
    }

    /**
     * Marks a step that sends something, and sends it: once, not at all (DROP) or twice (DUPLICATE).
     *
     * @throws FaultInjected when THROW is armed here
     */
    public void send(FaultPoint point, String transferId, Runnable sending) {
        timeline.write(TimelineLine.step(point.id(), transferId, Map.of()));
        Optional<ArmedFault> fault = next(point, transferId);
        fault.ifPresent(armed -> act(armed, transferId));
        FaultAction action = fault.map(ArmedFault::action).orElse(null);
        if (action == FaultAction.DROP) {
            return;
        }
        sending.run();
        if (action == FaultAction.DUPLICATE) {
            sending.run();
        }
    }

    private Optional<ArmedFault> next(FaultPoint point, String transferId) {
        return board.next(point, transferId, skipped -> mark(skipped, transferId, "SKIPPED"));
    }

    private void act(ArmedFault fault, String transferId) {
        // Written first: after a CRASH nobody else could tell.
        mark(fault, transferId, "FIRED");
        switch (fault.action()) {
            case CRASH -> Crash.now();
            case THROW -> throw new FaultInjected(fault.point());
            case DELAY -> board.delay(fault);
            case PAUSE -> {
                board.pause(fault, transferId);
                mark(fault, transferId, "RELEASED");
            }
            case DROP, DUPLICATE -> {
                // Done by send.
            }
        }
    }

    private void mark(ArmedFault fault, String transferId, String event) {
        FaultMark mark = new FaultMark(fault.id(), fault.action().name(), event);
        timeline.write(new TimelineLine(null, null, transferId, fault.point(), null, mark));
    }
}
