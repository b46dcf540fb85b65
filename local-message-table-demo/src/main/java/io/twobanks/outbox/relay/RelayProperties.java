package io.twobanks.outbox.relay;

import io.twobanks.outbox.log.Outbox;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How messages are carried.
 *
 * @param every how often due rows are looked for
 * @param threads how many messages are under way at a time
 * @param batch how many rows are claimed at once
 * @param lease how long they are the relay's own
 * @param attempts after so many a row is parked
 * @param backOff the wait after the first failed attempt; four times as long after each further one
 * @param longestBackOff and it does not grow beyond this
 */
@ConfigurationProperties("outbox.relay")
public record RelayProperties(
        Duration every,
        int threads,
        int batch,
        Duration lease,
        int attempts,
        Duration backOff,
        Duration longestBackOff) {

    /** No row waits longer, by whatever it waits for; in microseconds. */
    long longestWaitMicros() {
        return Outbox.micros(lease.compareTo(longestBackOff) > 0 ? lease : longestBackOff);
    }

    long leaseMicros() {
        return Outbox.micros(lease);
    }
}
