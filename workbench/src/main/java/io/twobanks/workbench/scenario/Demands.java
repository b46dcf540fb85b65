package io.twobanks.workbench.scenario;

import io.twobanks.checker.Anomaly;
import java.util.Set;

/**
 * What a scenario demands besides its promise.
 *
 * @param anomalies what readers may see besides what the pattern always declares
 * @param desk half transfers may remain when each is on the repair desk
 * @param noLockWaitTimeouts the lock order makes lock-wait time-outs impossible
 * @param fewestOkPerSecond work goes on at least at this rate; 0 demands nothing
 * @param fewestOperations with fewer operations it shows nothing
 * @param fewestReads with fewer audit reads it shows nothing
 */
public record Demands(
        Set<Anomaly> anomalies,
        boolean desk,
        boolean noLockWaitTimeouts,
        double fewestOkPerSecond,
        int fewestOperations,
        int fewestReads) {
    /** One transfer, read before and after. */
    public static final Demands USUAL = new Demands(Set.of(), false, false, 0, 1, 2);

    /** Half transfers may remain on the desk. */
    public Demands withDesk() {
        return new Demands(anomalies, true, noLockWaitTimeouts, fewestOkPerSecond, fewestOperations, fewestReads);
    }

    /** Many transfers, which must get on. */
    public Demands withProgress(double okPerSecond, int operations) {
        return new Demands(anomalies, desk, noLockWaitTimeouts, okPerSecond, operations, fewestReads);
    }

    /** Transfers may wait for each other, and never in a circle. */
    public Demands withoutLockWaitTimeouts() {
        return new Demands(anomalies, desk, true, fewestOkPerSecond, fewestOperations, fewestReads);
    }

    /** Readers may see this, too. */
    public Demands withAnomaly(Anomaly seen) {
        return new Demands(Set.of(seen), desk, noLockWaitTimeouts, fewestOkPerSecond, fewestOperations, fewestReads);
    }
}
