package io.twobanks.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.infra.mariadb.MariaDbBinaries;
import io.twobanks.infra.mariadb.MariaDbServer;
import io.twobanks.infra.network.PortBlock;
import io.twobanks.infra.network.Ports;
import io.twobanks.infra.process.Home;
import io.twobanks.infra.process.Supervisor;
import io.twobanks.outbox.log.Kind;
import io.twobanks.outbox.log.Outbox;
import io.twobanks.outbox.log.Outbox.Row;
import io.twobanks.workbench.launch.Checkout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.ibatis.datasource.unpooled.UnpooledDataSource;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.apache.ibatis.session.TransactionIsolationLevel;
import org.apache.ibatis.transaction.jdbc.JdbcTransactionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What rows a relay gets, on a real MariaDB server with the real statements: InnoDB locks every row that it reads under FOR UPDATE, and
 * {@code SKIP LOCKED} leaves out what others have locked, be it theirs or only read by them.
 */
class DueRowsIT {
    private static final int WAITING = 100;
    private static final int BATCH = 10;
    private static final long LONGEST = 300_000_000L;
    private static final String INDEX = "KEY due (state, due_at)";

    private static PortBlock ports;
    private static Supervisor supervisor;
    private static MariaDbServer server;
    private static SqlSessionFactory sessions;

    @BeforeAll
    static void start() throws Exception {
        Checkout checkout = Checkout.find();
        Path module = checkout.pattern("outbox").module();
        Home home = Home.of(module.resolve("target/twobanks-runs/due-rows"), checkout.cache());
        home.clean();
        ports = Ports.block(1);
        MariaDbBinaries binaries =
                MariaDbBinaries.find(home, checkout.serverClassPathFile("server-mariadb"), Optional.empty());
        server = new MariaDbServer(home, binaries, "db", ports.first());
        server.initialize();
        supervisor = new Supervisor(home);
        supervisor.start(server.spec());
        server.createSchema("outbox");
        String tables = Files.readAllLines(module.resolve("schema.sql")).stream()
                .filter(line -> !line.startsWith("GRANT"))
                .collect(Collectors.joining("\n"));
        server.runScript("USE outbox;\n" + tables, Map.of());
        sessions = new SqlSessionFactoryBuilder().build(configuration());
    }

    private static Configuration configuration() {
        UnpooledDataSource source = new UnpooledDataSource(
                "org.mariadb.jdbc.Driver", server.adminUrl() + "outbox", server.adminUser(), server.adminPassword());
        Configuration configuration = new Configuration(new Environment("db", new JdbcTransactionFactory(), source));
        configuration.setMapUnderscoreToCamelCase(true);
        configuration.addMapper(Outbox.class);
        return configuration;
    }

    @AfterAll
    static void stop() {
        supervisor.close();
        ports.close();
    }

    @BeforeEach
    void fill() throws Exception {
        execute("TRUNCATE TABLE outbox");
        execute("ALTER TABLE outbox DROP KEY IF EXISTS due, ADD " + INDEX);
        fill(WAITING);
    }

    private static void fill(int rows) throws Exception {
        execute("INSERT INTO outbox (transfer_id, kind, body, state, due_at, written_at) SELECT UUID(), 'CREDIT', '{}',"
                + " 'WAITING', UTC_TIMESTAMP(3) - INTERVAL 1 SECOND, UTC_TIMESTAMP(3) FROM seq_1_to_" + rows);
        execute("ANALYZE TABLE outbox");
    }

    @Test
    void with_the_index_a_second_relay_gets_the_next_rows_and_the_table_is_not_sorted() throws Exception {
        assertThat(explain()).contains("due").doesNotContain("filesort");
        try (SqlSession first = open();
                SqlSession second = open()) {
            List<Row> firsts = take(first);
            List<Row> seconds = take(second);
            assertThat(firsts).hasSize(BATCH);
            assertThat(seconds).hasSize(BATCH).doesNotContainAnyElementsOf(firsts);
        }
    }

    @Test
    void without_the_index_the_first_relay_locks_all_that_wait_and_the_second_gets_nothing() throws Exception {
        execute("ALTER TABLE outbox DROP KEY due");
        assertThat(explain()).contains("filesort");
        try (SqlSession first = open();
                SqlSession second = open()) {
            assertThat(take(first)).hasSize(BATCH);
            assertThat(take(second)).isEmpty();
        }
    }

    @Test
    void while_a_relay_looks_for_rows_a_payer_writes_a_new_one() throws Exception {
        execute("DELETE FROM outbox ORDER BY seq LIMIT " + (WAITING - 3)); // Fewer than a batch: it looks to the end.
        try (SqlSession relay = open();
                SqlSession payer = open()) {
            assertThat(take(relay)).hasSize(3);
            payer.getConnection().createStatement().execute("SET innodb_lock_wait_timeout = 1");
            assertThat(payer.getMapper(Outbox.class).write("new", Kind.CREDIT, "{}"))
                    .isEqualTo(1);
        }
    }

    /** The server's own count: what a message costs does not depend on how many wait. */
    @Test
    void a_relay_reads_as_many_rows_when_a_hundred_thousand_wait_as_when_a_hundred_do() throws Exception {
        long few = rowsRead();
        fill(100_000);
        assertThat(rowsRead()).isEqualTo(few).isLessThan(2 * BATCH);
    }

    private static long rowsRead() throws Exception {
        try (SqlSession relay = open();
                Statement statement = relay.getConnection().createStatement()) {
            statement.execute("FLUSH STATUS");
            assertThat(take(relay)).hasSize(BATCH);
            long sum = 0;
            try (ResultSet row = statement.executeQuery("SHOW SESSION STATUS LIKE 'Handler_read%'")) {
                while (row.next()) {
                    sum += row.getLong(2);
                }
            }
            return sum;
        }
    }

    @Test
    void a_claimed_row_is_due_again_when_its_lease_is_over_and_an_old_claim_changes_nothing() throws Exception {
        Row claimed;
        try (SqlSession relay = open()) {
            Outbox outbox = relay.getMapper(Outbox.class);
            List<Row> due = outbox.lockDue(LONGEST, 1);
            outbox.claim(due, "first", LONGEST);
            claimed = due.get(0).claimed();
            relay.commit();
        }
        execute("UPDATE outbox SET due_at = UTC_TIMESTAMP(3) - INTERVAL 1 HOUR WHERE seq = " + claimed.seq());
        try (SqlSession relay = open()) {
            Outbox outbox = relay.getMapper(Outbox.class);
            List<Row> due = outbox.lockDue(LONGEST, 1);
            assertThat(due).singleElement().isEqualTo(claimed);
            outbox.claim(due, "second", LONGEST);
            assertThat(outbox.failed(claimed, "late", 0)).isZero();
            assertThat(outbox.park(claimed, "late")).isZero();
            assertThat(outbox.takeBack("first", LONGEST)).isZero();
            assertThat(outbox.takeBack("second", LONGEST)).isEqualTo(1);
        }
    }

    private static SqlSession open() {
        return sessions.openSession(TransactionIsolationLevel.READ_COMMITTED);
    }

    private static List<Row> take(SqlSession relay) {
        return relay.getMapper(Outbox.class).lockDue(LONGEST, BATCH);
    }

    /** Of the statement itself. */
    private static String explain() throws Exception {
        String due = Outbox.DUE.replace("#{longest}", String.valueOf(LONGEST)).replace("#{limit}", "" + BATCH);
        try (Connection admin = server.admin()) {
            admin.setCatalog("outbox");
            try (Statement statement = admin.createStatement();
                    ResultSet plan =
                            statement.executeQuery("EXPLAIN SELECT seq, body " + due + " FOR UPDATE SKIP LOCKED")) {
                plan.next();
                return plan.getString("key") + ", " + plan.getString("Extra");
            }
        }
    }

    private static void execute(String sql) throws Exception {
        try (Connection admin = server.admin()) {
            admin.setCatalog("outbox");
            try (Statement statement = admin.createStatement()) {
                statement.execute(sql);
            }
        }
    }
}
