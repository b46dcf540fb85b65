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
 * @param unanswered no answer, or one that says nothing
 * @param firstUnanswered what the first of these was, or null
 * @param later how those that were accepted or not answered ended
 * @param seconds from the first request to the last answer
 * @param settled seconds from the last answer until all was final; what did not become final in time is not waited for in it
 * @param times by {@link Times}' names, of what was completed or accepted
 * @param logWhole whether all times could be written to the file
 */
public record LoadOutcome(
        long sent,
        long completed,
        long accepted,
        long refused,
        long unanswered,
        String firstUnanswered,
        Later later,
        double seconds,
        double settled,
        Map<String, Histogram> times,
        boolean logWhole) {
    /**
     * How what was open after the last answer ended.
     *
     * @param refused or taken back
     * @param unknownThere its bank did not know it when it was asked last, ten seconds later at least
     * @param open not known to be final when asking ended
     */
    public record Later(long completed, long refused, long unknownThere, long open) {}

    /** Transfers of which the client knows that all is done. */
    public long done() {
        return completed + later.completed();
    }

    /** The same per second, until the last of them was. */
    public double perSecond() {
        return done() / (accepted + unanswered == 0 ? seconds : seconds + settled);
    }

    /** From the moment at which each was due until it was answered, in microseconds. */
    public Histogram answered() {
        return times.get(Times.RESPONSE);
    }

    public boolean isAllKnown() {
        return later.open() + later.unknownThere() == 0;
    }
}
