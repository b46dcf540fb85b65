package io.twobanks.workbench.load;

import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * What came of a load.
 *
 * @param sent requests
 * @param completed told so at once
 * @param accepted told that it is under way
 * @param refused nothing moved
 * @param unknown no answer, or one that says nothing
 * @param firstUnknown what the first of these was, or null
 * @param later how those that were accepted or unknown ended: completed, refused, unknown to the bank as well, still open when asking ended
 * @param seconds from the first request to the last answer
 * @param settled seconds from the last answer until the last transfer was final, or asking ended
 * @param times by {@link Times}' names, of what was completed or accepted
 */
public record LoadOutcome(
        long sent,
        long completed,
        long accepted,
        long refused,
        long unknown,
        String firstUnknown,
        Later later,
        double seconds,
        double settled,
        Map<String, Histogram> times) {
    /** How what was open after the last answer ended. */
    public record Later(long completed, long refused, long neverBegun, long open) {}

    /** Transfers of which the client knows that all is done, per second until the last of them was. */
    public double perSecond() {
        double took = accepted == 0 ? seconds : seconds + settled;
        return (completed + later.completed()) / took;
    }

    /** From the moment at which each was due until it was answered, in microseconds. */
    public Histogram answered() {
        return times.get(Times.RESPONSE);
    }

    public boolean isAllKnown() {
        return later.open() == 0;
    }
}
