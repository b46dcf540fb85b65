package io.twobanks.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a message costs the relay when a thousand wait, and when a million do: in turn, on one server, so that only that differs. */
@Tag("long")
class MillionRowsIT {
    private static final String FEW = "few";
    private static final String MANY = "many";
    private static final int ROUNDS = 80;
    private static final double FLAT = 1.2;
    private static final int MESSAGES = 4000;

    private static OutboxServer server;

    @BeforeAll
    static void start() throws Exception {
        server = new OutboxServer("million-rows");
        for (String schema : List.of(FEW, MANY)) {
            server.create(schema);
        }
        server.fill(FEW, 1000);
        server.fill(MANY, 1_000_000);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void a_message_costs_as_much_when_a_million_wait_as_when_a_thousand_do() throws Exception {
        Map<String, List<Long>> nanos = Map.of(FEW, new ArrayList<>(), MANY, new ArrayList<>());
        Map<String, Long> touched = new TreeMap<>();
        try (HikariDataSource few = server.pool(FEW, 1);
                HikariDataSource many = server.pool(MANY, 1)) {
            Map<String, HikariDataSource> pools = Map.of(FEW, few, MANY, many);
            Map<String, Relay> relays = Map.of(FEW, relay(few), MANY, relay(many));
            for (int round = 0; round < ROUNDS; round++) {
                for (String schema : round % 2 == 0 ? List.of(FEW, MANY) : List.of(MANY, FEW)) {
                    nanos.get(schema).add(nanos(relays.get(schema)));
                }
            }
            for (String schema : List.of(FEW, MANY)) {
                touched.put(schema, rowsTouched(pools.get(schema), relays.get(schema)));
            }
        }
        double ratio = (double) median(nanos.get(MANY)) / median(nanos.get(FEW));
        System.out.printf(
                "A batch of %d messages: %.2f ms when 10^3 wait, %.2f ms when 10^6 do (%.2f times as long); rows touched %s%n",
                OneRelay.PROPERTIES.batch(),
                median(nanos.get(FEW)) / 1e6,
                median(nanos.get(MANY)) / 1e6,
                ratio,
                touched);
        assertThat(touched.get(MANY)).isEqualTo(touched.get(FEW));
        assertThat(ratio).isLessThan(FLAT);
    }

    @Test
    void one_two_and_four_relays_take_each_message_once_and_more_of_them_are_not_slower() throws Exception {
        Map<Integer, Double> perSecond = new TreeMap<>();
        for (int relays : List.of(1, 2, 4)) {
            perSecond.put(relays, drain(relays));
        }
        System.out.printf("Messages a second with so many relays, a million waiting: %s%n", perSecond);
        assertThat(perSecond.get(4)).isGreaterThan(perSecond.get(1));
    }

    private static double drain(int relays) throws Exception {
        AtomicInteger left = new AtomicInteger(MESSAGES);
        long before = delivered();
        try (HikariDataSource pool = server.pool(MANY, relays)) {
            ExecutorService threads = Executors.newFixedThreadPool(relays);
            long start = System.nanoTime();
            IntStream.range(0, relays).forEach(number -> threads.execute(() -> {
                Relay relay =
                        new OneRelay(pool, "relay-" + number, (kind, id, body) -> left.decrementAndGet()).relay;
                while (left.get() > 0) {
                    relay.round();
                }
            }));
            threads.shutdown();
            assertThat(threads.awaitTermination(5, TimeUnit.MINUTES)).isTrue();
            double seconds = (System.nanoTime() - start) / 1e9;
            long carried = MESSAGES - left.get();
            assertThat(delivered() - before).as("carried once each").isEqualTo(carried);
            return carried / seconds;
        }
    }

    private static long delivered() throws SQLException {
        try (Connection admin = server.admin(MANY);
                Statement statement = admin.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM outbox WHERE state = 'DELIVERED'")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Relay relay(HikariDataSource source) {
        return new OneRelay(source, "relay", (kind, id, body) -> {}).relay;
    }

    private static long nanos(Relay relay) {
        long start = System.nanoTime();
        assertThat(relay.round()).isTrue();
        return System.nanoTime() - start;
    }

    /** The server's own count for the pool's only connection, in a round: of rows that were read and written. */
    private static long rowsTouched(HikariDataSource source, Relay relay) throws SQLException {
        long before = handlers(source);
        relay.round();
        return handlers(source) - before;
    }

    private static long handlers(HikariDataSource source) throws SQLException {
        long sum = 0;
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW SESSION STATUS WHERE Variable_name LIKE 'Handler_read%'"
                        + " OR Variable_name IN ('Handler_update', 'Handler_write')")) {
            while (row.next()) {
                sum += row.getLong(2);
            }
            connection.rollback();
        }
        return sum;
    }

    private static long median(List<Long> values) {
        Collections.sort(values);
        return values.get(values.size() / 2);
    }
}
