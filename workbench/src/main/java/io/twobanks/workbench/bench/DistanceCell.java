package io.twobanks.workbench.bench;

/**
 * What was measured of one pattern with the banks this far apart.
 *
 * @param asked the round trip that the links between the banks were told to add, in milliseconds
 * @param measured the median round trip of a byte through such a link while nothing else happened
 * @param toB one client at bank A's side that pays from bank A to bank B
 * @param toA one client at bank B's side that pays from bank B to bank A
 * @param creditMillis from A's order until B has the money, when nothing else is under way, the median; null where that is the answer
 * @param spread many clients over many pairs of accounts, from A to B
 * @param hot the same over one pair
 * @param notAddingUp why the cell is worth nothing: what the books say against it, or how it broke off; null when it holds
 */
public record DistanceCell(
        String pattern,
        double asked,
        double measured,
        Answers toB,
        Answers toA,
        Double creditMillis,
        Answers spread,
        Answers hot,
        String notAddingUp) {
    /**
     * A load and its answers.
     *
     * @param clients how many ordered at the same time
     * @param transfers how many were made
     * @param perSecond transfers with which all was done, per second
     * @param medianMillis until the client had its answer
     * @param highMillis the same for the slowest of a hundred; of fewer than a hundred transfers, for the slowest
     * @param errors transfers that failed
     * @param firstError what the first of them said; null when there was none
     */
    public record Answers(
            int clients,
            long transfers,
            double perSecond,
            double medianMillis,
            double highMillis,
            long errors,
            String firstError) {}

    /** It could not be measured, or its books did not add up. */
    static DistanceCell broken(String pattern, double asked, double measured, String reason) {
        return new DistanceCell(pattern, asked, measured, null, null, null, null, null, reason);
    }

    public boolean isVoid() {
        return notAddingUp != null;
    }

    /** Until the payee had the money, one transfer at a time, from A to B. */
    public double untilCredited() {
        return creditMillis == null ? toB.medianMillis : creditMillis;
    }

    /** Transfers that failed in all loads of the cell. */
    public long errors() {
        return toB.errors + toA.errors + spread.errors + hot.errors;
    }
}
