package io.twobanks.workbench.scenario;

/**
 * What a scenario demands besides its promise.
 *
 * @param desk half transfers may remain when each is on the repair desk
 * @param noLockWaitTimeouts the lock order makes lock-wait time-outs impossible
 * @param fewestOkPerSecond work goes on at least at this rate; 0 demands nothing
 * @param fewestOperations with fewer operations it shows nothing
 * @param fewestReads with fewer audit reads it shows nothing
 */
public record Demands(
        boolean desk, boolean noLockWaitTimeouts, double fewestOkPerSecond, int fewestOperations, int fewestReads) {
    /** One transfer, read before and after. */
    public static final Demands USUAL = new Demands(false, false, 0, 1, 2);

    /** Half transfers may remain on the desk. */
    public Demands withDesk() {
        return new Demands(true, noLockWaitTimeouts, fewestOkPerSecond, fewestOperations, fewestReads);
    }

    /** Many transfers, which must get on. */
    public Demands withProgress(double okPerSecond, int operations) {
        return new Demands(desk, noLockWaitTimeouts, okPerSecond, operations, fewestReads);
    }

    /** Transfers may wait for each other, and never in a circle. */
    public Demands withoutLockWaitTimeouts() {
        return new Demands(desk, true, fewestOkPerSecond, fewestOperations, fewestReads);
    }
}
