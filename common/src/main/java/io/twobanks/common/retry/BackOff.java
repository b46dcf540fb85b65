package io.twobanks.common.retry;

import java.time.Duration;
import java.time.Instant;

/**
 * How long what has failed waits until it is tried again. The row of the work holds how often it has failed and when its turn
 * is, in columns {@code attempts} and {@code next_attempt_at}, so that the back-off survives the process.
 *
 * @param first the wait after the first failed attempt; it doubles with each further one
 * @param longest and does not grow beyond this
 * @param attempts after so many failed ones it is not tried again: then it is the turn of a way back, or of a person
 */
public record BackOff(Duration first, Duration longest, int attempts) {
    /**
     * True of a row that must wait, for queries with {@link #furthest} as a parameter and {@code now}. A turn that lies further
     * ahead than any back-off was written by a clock that was wrong, and has come.
     */
    public static final String WAITS = "next_attempt_at > #{now} AND next_attempt_at <= #{furthest}";

    private static final int DOUBLINGS = 20;

    /** @param failed how often it has failed by now, at least once */
    public Duration waitAfter(int failed) {
        Duration doubled = first.multipliedBy(1L << Math.min(failed - 1, DOUBLINGS));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }

    /** Whether it is tried again after so many failed attempts. */
    public boolean allows(int failed) {
        return failed < attempts;
    }

    /** When its next turn is. */
    public Instant turn(int failed, Instant now) {
        return now.plus(waitAfter(failed));
    }

    /** No turn is later than this, unless a clock was wrong. */
    public Instant furthest(Instant now) {
        return now.plus(longest);
    }
}
