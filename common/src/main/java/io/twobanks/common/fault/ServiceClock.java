package io.twobanks.common.fault;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The clock of a service, in UTC. It can be put wrong while the service runs, as a machine's clock can; the workbench's own
 * clock, and that of libraries and servers, stay right.
 */
public final class ServiceClock extends Clock {
    private volatile Duration wrongBy = Duration.ZERO;

    /** @param by ahead when positive, behind when negative, right when zero */
    void putWrong(Duration by) {
        wrongBy = by;
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(wrongBy);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("A service's clock is in UTC");
    }
}
