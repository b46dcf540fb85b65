package io.twobanks.workbench.bench;

/**
 * What was measured of one pattern with so many processes of each bank.
 *
 * @param instances of each bank, and of whatever else of the pattern runs beside it
 * @param spread many clients over many pairs of accounts
 * @param hot the same over one pair
 * @param flat whether its speed and its compilers were at a steady state before it was measured
 * @param notAddingUp why the cell is worth nothing: what the books say against it, or how it broke off; null when it holds
 */
public record ScaleCell(String pattern, int instances, Figures spread, Figures hot, boolean flat, String notAddingUp) {
    /**
     * A load and its answers.
     *
     * @param transfers that are done
     * @param perSecond of them, until the last one was final
     * @param medianMillis until the client had its answer
     * @param highMillis the same for the slowest of a hundred
     * @param refused after which nothing had moved: a lock that was not given in time, for example
     * @param unknown not answered, or not known to be final
     * @param servicesMillis processor time of the pattern's services, per transfer
     * @param serversMillis the same of databases, broker and coordinator
     * @param cores that services, servers and clients used together
     */
    public record Figures(
            long transfers,
            double perSecond,
            double medianMillis,
            double highMillis,
            long refused,
            long unknown,
            double servicesMillis,
            double serversMillis,
            double cores) {}

    static ScaleCell broken(String pattern, int instances, String reason) {
        return new ScaleCell(pattern, instances, null, null, false, reason);
    }

    public boolean isVoid() {
        return notAddingUp != null;
    }
}
