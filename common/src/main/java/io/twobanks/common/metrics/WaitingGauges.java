package io.twobanks.common.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.DoubleSupplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What waits, read from the database whenever somebody asks: all processes of a bank say the same, and a restart forgets
 * nothing.
 */
final class WaitingGauges implements MeterBinder {
    private static final String IN_STATE = "SELECT COUNT(*) FROM transfer WHERE state = ";
    private static final String OLDEST = "SELECT MIN(created_at) FROM transfer WHERE state = 'PENDING'";
    private static final int ANSWER_SECONDS = 2;

    private final Map<String, DataSource> databases;
    private final Map<String, String> own;
    private final Clock clock;

    /** @param own queries of the pattern's own tables, by name */
    WaitingGauges(Map<String, DataSource> databases, Map<String, String> own, Clock clock) {
        this.databases = databases;
        this.own = own;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        databases.forEach((name, database) -> {
            JdbcTemplate sql = new JdbcTemplate(database);
            sql.setQueryTimeout(ANSWER_SECONDS);
            Waiting.at(name, "pending", number(sql, IN_STATE + "'PENDING'")).bindTo(registry);
            Waiting.at(name, "operator", number(sql, IN_STATE + "'NEEDS_OPERATOR'"))
                    .bindTo(registry);
            own.forEach(
                    (what, query) -> Waiting.at(name, what, number(sql, query)).bindTo(registry));
            oldest(name, sql, registry);
        });
    }

    private void oldest(String database, JdbcTemplate sql, MeterRegistry registry) {
        DoubleSupplier seconds = () -> secondsSince(sql.queryForObject(OLDEST, LocalDateTime.class));
        Gauge.builder("twobanks.oldest.pending", seconds, Waiting::read)
                .description("Since when the oldest transfer is neither done nor given back; 0 when there is none")
                .baseUnit("seconds")
                .tag("database", database)
                .strongReference(true)
                .register(registry);
    }

    private static DoubleSupplier number(JdbcTemplate sql, String query) {
        return () -> sql.queryForObject(query, Long.class);
    }

    private double secondsSince(LocalDateTime created) {
        return created == null
                ? 0
                : Duration.between(created.toInstant(ZoneOffset.UTC), clock.instant())
                                .toMillis()
                        / 1000.0;
    }
}
