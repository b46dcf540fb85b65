package io.twobanks.common.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The faults that are armed in this process, and who waits at a PAUSE. The workbench owns the list and counts. */
public final class FaultBoard {
    /** A pause ends by itself after this time, so that a forgotten one cannot hold a thread for ever. */
    static final long LONGEST_PAUSE_MINUTES = 60;

    private final String role;
    private final Optional<Shots> shots;
    private final List<Turn> armed = new ArrayList<>();
    private final List<Paused> paused = new ArrayList<>();
    private volatile boolean empty = true;

    /** How often a fault was met since it was handed over. */
    private static final class Turn {
        private final ArmedFault fault;
        private int met;

        private Turn(ArmedFault fault) {
            this.fault = fault;
        }

        private boolean isUsedUp() {
            return fault.times() > 0 && met >= fault.skip() + fault.times();
        }
    }

    /** A transfer that waits at a PAUSE. */
    public record WaitingTransfer(String faultId, String point, String transfer) {}

    private record Paused(WaitingTransfer who, CountDownLatch release) {}

    public FaultBoard() {
        this(null, Optional.empty());
    }

    /**
     * @param role the name of this process; what is armed for another one is none of its business
     * @param shots shared with the other processes of the run; empty where there is no other
     */
    FaultBoard(String role, Optional<Shots> shots) {
        this.role = role;
        this.shots = shots;
    }

    /** Replaces what is armed. A fault whose id stays keeps its count. */
    public synchronized void replace(List<ArmedFault> faults) {
        List<Turn> turns = faults.stream()
                .filter(fault -> fault.isIn(role))
                .map(this::turnOf)
                .toList();
        armed.clear();
        armed.addAll(turns);
        empty = armed.isEmpty();
    }

    private Turn turnOf(ArmedFault fault) {
        return armed.stream()
                .filter(turn -> turn.fault.id().equals(fault.id()))
                .findFirst()
                .orElseGet(() -> new Turn(fault));
    }

    /** The fault whose turn it is here; at most one, the one armed first. */
    Optional<ArmedFault> next(FaultPoint point, String transferId, Consumer<ArmedFault> onSkip) {
        return empty ? Optional.empty() : nextOfArmed(point, transferId, onSkip);
    }

    private synchronized Optional<ArmedFault> nextOfArmed(
            FaultPoint point, String transferId, Consumer<ArmedFault> onSkip) {
        for (Turn turn : armed) {
            if (!turn.fault.isFor(point.id(), transferId) || turn.isUsedUp()) {
                continue;
            }
            turn.met++;
            if (turn.met <= turn.fault.skip()) {
                onSkip.accept(turn.fault);
            } else if (mayFire(turn.fault)) {
                return Optional.of(turn.fault);
            }
        }
        return Optional.empty();
    }

    private boolean mayFire(ArmedFault fault) {
        return shots.map(shared -> shared.take(fault)).orElse(true);
    }

    void delay(ArmedFault fault) {
        await(new CountDownLatch(1), fault.delayMillis());
    }

    void pause(ArmedFault fault, String transferId) {
        Paused here = new Paused(new WaitingTransfer(fault.id(), fault.point(), transferId), new CountDownLatch(1));
        synchronized (this) {
            paused.add(here);
        }
        await(here.release, TimeUnit.MINUTES.toMillis(LONGEST_PAUSE_MINUTES));
        synchronized (this) {
            paused.remove(here);
        }
    }

    private static void await(CountDownLatch latch, long millis) {
        try {
            latch.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets go who waits.
     *
     * @param point at this point, or null for everywhere
     * @return how many were let go
     */
    public synchronized int release(String point) {
        List<Paused> free = paused.stream()
                .filter(here -> here.release.getCount() > 0)
                .filter(here -> point == null || here.who.point().equals(point))
                .toList();
        free.forEach(here -> here.release.countDown());
        return free.size();
    }

    /** Who waits now. */
    public synchronized List<WaitingTransfer> waiting() {
        return paused.stream().map(Paused::who).toList();
    }
}
