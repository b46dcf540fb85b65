package io.twobanks.common.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.DoubleSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A gauge {@code twobanks_waiting}: how much of something waits for a machine or a person. One that cannot be read is NaN, which
 * is no zero: who wants to be called must also ask whether the number is there.
 */
public final class Waiting {
    private static final Logger LOG = LoggerFactory.getLogger(Waiting.class);

    private Waiting() {}

    /**
     * @param database where it waits
     * @param what as operators call it, in a few letters: {@code in-doubt}
     * @param number is asked whenever somebody reads the gauge
     */
    public static MeterBinder at(String database, String what, DoubleSupplier number) {
        return registry -> Gauge.builder("twobanks.waiting", number, Waiting::read)
                .description("What waits for a machine or a person")
                .tag("database", database)
                .tag("what", what)
                .strongReference(true)
                .register(registry);
    }

    static double read(DoubleSupplier number) {
        try {
            return number.getAsDouble();
        } catch (RuntimeException away) {
            LOG.debug("A gauge could not be read", away);
            return Double.NaN;
        }
    }
}
