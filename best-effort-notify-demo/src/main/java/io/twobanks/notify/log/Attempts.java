package io.twobanks.notify.log;

import io.twobanks.common.retry.BackOff;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How often the other bank is told.
 *
 * @param every how often due notices are looked for
 * @param threads how many attempts are under way at a time
 * @param lease so long an attempt is its notifier's own
 * @param most after so many a notice is given up
 * @param backOff the wait after the first attempt that failed; it doubles with each further one
 * @param longestBackOff and does not grow beyond this
 */
@ConfigurationProperties("notify.attempts")
public record Attempts(
        Duration every, int threads, Duration lease, int most, Duration backOff, Duration longestBackOff) {
    public BackOff waits() {
        return new BackOff(backOff, longestBackOff, most);
    }

    /** No turn is later than this, by whatever it waits for, unless a clock was wrong. */
    Instant furthest(Instant now) {
        return now.plus(lease.compareTo(longestBackOff) > 0 ? lease : longestBackOff);
    }
}
