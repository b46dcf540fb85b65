package io.twobanks.infra.mariadb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twobanks.infra.InfraException;
import io.twobanks.infra.PrivateFiles;
import io.twobanks.infra.TestHomes;
import io.twobanks.infra.network.PortBlock;
import io.twobanks.infra.network.Ports;
import io.twobanks.infra.process.Home;
import io.twobanks.infra.process.ManagedProcess;
import io.twobanks.infra.process.ProcessSpec;
import io.twobanks.infra.process.Supervisor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MariaDbServerTest {

    private final Home home = TestHomes.fresh();
    private final PortBlock ports = Ports.block(2).letGo();
    private final MariaDbServer server = Servers.server(home, "db-a", ports.port(0));
    private Supervisor supervisor = new Supervisor(home);

    @AfterEach
    void tidy() {
        supervisor.close();
        ports.close();
        TestHomes.delete(home);
    }

    @Test
    void a_row_that_was_committed_survives_the_kill_and_another_life_of_the_workbench() throws SQLException {
        ManagedProcess process = start(server);
        server.createSchema("bank");
        server.createSchema("bank");
        server.runScript("CREATE TABLE bank.note (id INT PRIMARY KEY); INSERT INTO bank.note VALUES (1);", Map.of());
        process.kill();
        assertThatThrownBy(server::admin).isInstanceOf(SQLException.class);
        process.restart();
        assertThat(query("SELECT id FROM bank.note")).containsExactly("1");

        supervisor.close();
        supervisor = new Supervisor(home);
        start(server);
        assertThat(query("SELECT id FROM bank.note")).containsExactly("1");
    }

    @Test
    void a_frozen_server_answers_nobody_and_goes_on_when_thawed() throws SQLException {
        ManagedProcess process = start(server);
        process.freeze();
        assertThatThrownBy(() -> DriverManager.getConnection(
                        server.adminUrl() + "?connectTimeout=300&socketTimeout=300",
                        server.adminUser(),
                        server.adminPassword()))
                .isInstanceOf(SQLException.class);
        process.thaw();
        assertThat(query("SELECT 1")).containsExactly("1");
    }

    @Test
    void two_servers_start_side_by_side() {
        MariaDbServer other = Servers.server(home, "db-b", ports.port(1));
        long cold = startTogether(other);
        supervisor.close();
        supervisor = new Supervisor(home);
        long warm = startTogether(other);
        System.out.printf("Two servers: first start %d ms, later start %d ms%n", cold, warm);
        assertThat(server.adminPassword()).isNotEqualTo(other.adminPassword());
        assertThat(warm).isLessThan(10_000);
    }

    private long startTogether(MariaDbServer other) {
        long begin = System.nanoTime();
        CompletableFuture<ManagedProcess> first = CompletableFuture.supplyAsync(() -> start(server));
        start(other);
        first.join();
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    }

    @Test
    void nobody_gets_in_without_a_password() throws SQLException {
        start(server);
        assertThat(query("SELECT CONCAT(User, '@', Host) FROM mysql.global_priv ORDER BY 1"))
                .containsExactly("mariadb.sys@localhost", "twobanks_admin@127.0.0.1");
        assertThatThrownBy(() -> DriverManager.getConnection(server.adminUrl(), "root", ""))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> DriverManager.getConnection(server.adminUrl(), server.adminUser(), ""))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void a_commit_is_flushed_and_text_is_utf8() throws SQLException {
        start(server);
        assertThat(query("SELECT CONCAT_WS(' ', @@innodb_flush_log_at_trx_commit, @@character_set_server,"
                        + " @@bind_address, @@socket, @@have_ssl)"))
                .containsExactly("1 utf8mb4 127.0.0.1  DISABLED");
    }

    @Test
    void the_password_is_in_files_of_their_owner_only_and_on_no_command_line() throws IOException {
        start(server);
        for (String file : List.of("admin.password", "init.sql", "client.cnf")) {
            assertThat(Files.getPosixFilePermissions(home.data("db-a").resolve(file)))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
        assertThat(server.spec().command()).noneMatch(argument -> argument.contains(server.adminPassword()));
        assertThat(server.clientCommand()).noneMatch(argument -> argument.contains(server.adminPassword()));
    }

    @Test
    void the_real_client_is_logged_in() throws Exception {
        start(server);
        List<String> command = new ArrayList<>(server.clientCommand());
        command.addAll(List.of("-N", "-e", "SELECT CURRENT_USER()"));
        Process client = new ProcessBuilder(command).redirectErrorStream(true).start();
        assertThat(new String(client.getInputStream().readAllBytes())).isEqualTo("twobanks_admin@127.0.0.1\n");
        assertThat(client.waitFor()).isZero();
    }

    @Test
    void data_of_another_version_is_refused_and_not_touched() throws IOException {
        Path version = home.data("db-a").resolve("VERSION");
        server.initialize();
        Files.writeString(version, "layout-0 mariadb-10.6.0");
        assertThatThrownBy(server::initialize)
                .isInstanceOf(InfraException.class)
                .hasMessageContaining("./twobanks clean");
        assertThat(home.data("db-a").resolve("files/ibdata1")).exists();
        assertThat(version).hasContent("layout-0 mariadb-10.6.0");
    }

    @Test
    void a_server_that_cannot_start_says_why() throws IOException {
        server.initialize();
        ProcessSpec spec = server.spec().withPorts(List.of()); // Else it would be refused before it starts.
        try (ServerSocket taken = new ServerSocket(server.port(), 1, InetAddress.getLoopbackAddress())) {
            assertThat(taken.isBound()).isTrue();
            assertThatThrownBy(() -> supervisor.start(spec))
                    .isInstanceOf(InfraException.class)
                    .hasMessageContaining("db-a ended with exit code 1 before it was ready")
                    .hasMessageContaining("Address already in use");
        }
    }

    @Test
    void a_checkout_may_lie_deep_and_have_blanks_in_its_path() {
        Path deep = home.root().resolve("a checkout/" + "of somebody who likes deep folders/".repeat(4));
        Home far = TestHomes.at(deep);
        MariaDbServer distant = Servers.server(far, "db-a", ports.port(0));
        assertThat(deep.toString().length()).isGreaterThan(150);
        try (Supervisor own = new Supervisor(far)) {
            distant.initialize();
            own.start(distant.spec());
            distant.createSchema("bank");
        }
    }

    @Test
    void a_script_that_fails_names_the_statement() {
        start(server);
        assertThatThrownBy(() -> server.runScript(
                        "CREATE DATABASE ${schema};\nUSE ${schema};\nCREATE TABEL account (id INT);",
                        Map.of("schema", "bank")))
                .isInstanceOf(InfraException.class)
                .hasMessageContaining("Statement 3 of 3 was refused by db-a")
                .hasMessageContaining("CREATE TABEL account (id INT)");
        assertThatThrownBy(() -> server.createSchema("bank; DROP")).hasMessageContaining("cannot be the name");
    }

    @Test
    void what_is_there_is_read_past_a_lock_that_only_a_later_recovery_can_free() throws SQLException {
        ManagedProcess process = start(server);
        String script = """
                USE bank;
                CREATE TABLE IF NOT EXISTS note (id VARCHAR(9) PRIMARY KEY, text VARCHAR(9) NOT NULL);
                INSERT IGNORE INTO note (id, text) VALUES ('a', 'old');
                CREATE USER IF NOT EXISTS 'bank'@'127.0.0.1';
                ALTER USER 'bank'@'127.0.0.1' IDENTIFIED BY 'word';
                GRANT SELECT, UPDATE ON note TO 'bank'@'127.0.0.1';
                """;
        server.createSchema("bank");
        server.runScript(script, Map.of());
        prepareBranch("UPDATE bank.note SET text = 'new' WHERE id = 'a'");
        process.kill();
        process.restart();
        assertThat(query("XA RECOVER")).as("the branch in doubt holds the row").hasSize(1);

        try (Connection busy = server.admin();
                Statement statement = busy.createStatement()) {
            busy.setAutoCommit(false);
            statement.execute("INSERT INTO bank.note VALUES ('c', 'under way')");
            server.createSchema("bank");
            server.runScript(script + "INSERT IGNORE INTO note (id, text) VALUES ('b', 'more');", Map.of());
        }

        assertThat(query("SELECT CONCAT(id, text) FROM bank.note ORDER BY 1")).containsExactly("aold", "bmore");
    }

    /** Its connection is closed, but the branch stays. */
    private void prepareBranch(String sql) throws SQLException {
        try (Connection connection = server.admin();
                Statement statement = connection.createStatement()) {
            statement.execute("XA START 'b'");
            statement.execute(sql);
            statement.execute("XA END 'b'");
            statement.execute("XA PREPARE 'b'");
        }
    }

    @Test
    void a_lock_that_a_script_does_need_is_not_waited_for_in_silence() throws SQLException {
        start(server);
        server.runScript("CREATE DATABASE bank; CREATE TABLE bank.note (id INT PRIMARY KEY);", Map.of());
        try (Connection other = server.admin();
                Statement statement = other.createStatement()) {
            statement.execute("LOCK TABLES bank.note WRITE");
            long begin = System.nanoTime();
            assertThatThrownBy(() -> server.runScript("ALTER TABLE bank.note ADD COLUMN x INT", Map.of()))
                    .hasMessageContaining("Statement 1 of 1 was refused by db-a")
                    .hasMessageContaining("Lock wait timeout");
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(20));
        }
    }

    @Test
    void a_first_start_that_was_killed_leaves_no_half_data_folder() {
        PrivateFiles.folder(home.data("db-a.draft-of-a-dead-one"));
        server.initialize();
        assertThat(home.data("db-a.draft-of-a-dead-one")).doesNotExist();
        assertThat(home.data("db-a").resolve("VERSION")).exists();
    }

    private ManagedProcess start(MariaDbServer one) {
        one.initialize();
        ManagedProcess process = supervisor.start(one.spec());
        assertThat(process.awaitEnd(Duration.ZERO)).isFalse();
        return process;
    }

    private List<String> query(String sql) throws SQLException {
        try (Connection connection = server.admin();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
