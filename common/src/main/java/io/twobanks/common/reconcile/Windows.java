package io.twobanks.common.reconcile;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.BinaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is to be compared, a window of time after the other, since a watermark in the database. What is younger than an age is
 * left alone: its messages are on their way.
 *
 * <p>The watermark is only as right as the clocks that wrote the times. So after each start, and whenever {@link #anew} was
 * called, what happened in the last while is compared once more; and at once when the watermark stands later than now.
 */
public final class Windows {
    private static final Logger LOG = LoggerFactory.getLogger(Windows.class);

    private final WatermarkMapper watermark;
    private final Duration age;
    private final Duration again;
    private final Clock clock;
    private volatile boolean anew = true;

    /** @param again so much is compared once more */
    public Windows(WatermarkMapper watermark, Duration age, Duration again, Clock clock) {
        this.watermark = watermark;
        this.age = age;
        this.again = again;
        this.clock = clock;
    }

    /** Everything up to here is old enough; as exact as the watermark. */
    public Instant oldEnough() {
        return clock.instant().minus(age).truncatedTo(ChronoUnit.MILLIS);
    }

    /** Up to here all is compared. */
    public Instant reached() {
        return watermark.reached();
    }

    /** What was compared when a clock was wrong, and nobody has noticed, is compared once more the next time. */
    public void anew() {
        anew = true;
    }

    /**
     * Goes on to {@code until}.
     *
     * @param end of the window that begins at the first argument, at most the second; so that not too much is in it
     * @param compare what lies in a window; returns up to where that was done
     */
    public void each(Instant until, BinaryOperator<Instant> end, BinaryOperator<Instant> compare) {
        putBack(until);
        Instant since = watermark.reached();
        while (since.isBefore(until)) {
            watermark.move(since, compare.apply(since, end.apply(since, until)));
            since = watermark.reached();
        }
    }

    /** Who does not know how long a clock was wrong compares as far back as it ever does. */
    private void putBack(Instant until) {
        Instant reached = watermark.reached();
        boolean ahead = reached.isAfter(until.plus(age));
        if (ahead) {
            LOG.warn("Reconciliation's watermark stands at {}, which is later than now: a clock was wrong", reached);
        }
        Instant back = until.minus(again);
        if (ahead || anew && reached.isAfter(back)) {
            watermark.move(reached, back);
        }
        anew = false;
    }
}
