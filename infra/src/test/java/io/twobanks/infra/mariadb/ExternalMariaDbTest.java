package io.twobanks.infra.mariadb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.twobanks.infra.InfraException;
import io.twobanks.infra.TestHomes;
import io.twobanks.infra.mariadb.ExternalMariaDb.Access;
import io.twobanks.infra.network.PortBlock;
import io.twobanks.infra.network.Ports;
import io.twobanks.infra.process.Home;
import io.twobanks.infra.process.ProcessSpec;
import io.twobanks.infra.process.Supervisor;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A real server that is somebody else's here: only its address and its users' passwords are known. */
class ExternalMariaDbTest {
    private static final Home THEIRS = TestHomes.fresh();
    private static final Home OURS = TestHomes.fresh();
    private static final PortBlock PORTS = Ports.block(3).letGo();
    private static final MariaDbServer SERVER = Servers.server(THEIRS, "theirs", PORTS.port(0));
    private static final Login WATCHER = new Login("watcher", "it's \"w\\");
    private static final Login BANK = new Login("xa_bank", "b");
    private static final BankSchema SCHEMA = new BankSchema(
            "xa",
            "xa_bank",
            "never run",
            List.of(
                    "CREATE TABLE IF NOT EXISTS ledger (id INT PRIMARY KEY); GRANT SELECT, INSERT ON ledger TO ${user};"),
            Map.of());
    private static Supervisor supervisor;

    @BeforeAll
    static void start() throws SQLException {
        supervisor = new Supervisor(THEIRS);
        SERVER.initialize();
        supervisor.start(SERVER.spec());
    }

    @AfterAll
    static void end() {
        supervisor.close();
        PORTS.close();
        TestHomes.delete(THEIRS);
        TestHomes.delete(OURS);
    }

    /** As its administrator is told to prepare it. */
    @BeforeEach
    void prepare() throws SQLException {
        ExternalMariaDb.forgetLogins(OURS);
        administrator(
                "CREATE DATABASE IF NOT EXISTS other",
                "CREATE TABLE IF NOT EXISTS other.note (id INT)",
                "SET GLOBAL init_connect = '', GLOBAL read_only = OFF, GLOBAL innodb_snapshot_isolation = OFF",
                "DROP DATABASE IF EXISTS xa",
                "CREATE DATABASE xa",
                "CREATE OR REPLACE USER watcher IDENTIFIED BY 'it''s \"w\\\\'",
                "GRANT ALL ON xa.* TO watcher WITH GRANT OPTION",
                "GRANT PROCESS ON *.* TO watcher",
                "CREATE OR REPLACE USER xa_bank IDENTIFIED BY 'b'");
    }

    @Test
    void the_banks_user_may_do_there_what_the_scripts_grant_and_no_more() throws SQLException {
        ExternalMariaDb external = external();
        external.initialize();
        external.prepare(SCHEMA);
        external.prepare(SCHEMA);
        try (Connection bank = DriverManager.getConnection(SERVER.adminUrl() + "xa", "xa_bank", "b");
                Statement statement = bank.createStatement()) {
            statement.execute("INSERT INTO ledger VALUES (1)");
            assertThatThrownBy(() -> statement.execute("UPDATE ledger SET id = 2"))
                    .hasMessageContaining("UPDATE command denied");
        }
    }

    @Test
    void the_real_client_logs_in_with_any_password_and_another_command_finds_the_login() throws Exception {
        external().initialize();
        MariaDbBinaries binaries = MariaDbBinaries.find(OURS, Servers.CLASSPATH, Optional.empty());
        List<String> command = new ArrayList<>(
                ExternalMariaDb.clientCommand(OURS, binaries, "db-a").orElseThrow());
        assertThat(command).noneMatch(argument -> argument.contains(WATCHER.password()));
        command.addAll(List.of("--batch", "--skip-column-names", "--execute=SELECT CURRENT_USER()"));
        Process client = new ProcessBuilder(command).redirectErrorStream(true).start();
        assertThat(new String(client.getInputStream().readAllBytes()).strip()).isEqualTo("watcher@%");
        ExternalMariaDb.forgetLogins(OURS);
        assertThat(ExternalMariaDb.clientCommand(OURS, binaries, "db-a")).isEmpty();
    }

    @Test
    void nobody_at_the_address() {
        assertRefused(at(PORTS.port(1), WATCHER, BANK), "external.unreachable", "DB_A_ADDRESS");
    }

    @Test
    void a_host_that_does_not_exist() {
        InetSocketAddress nowhere = InetSocketAddress.createUnresolved("no-such-host.invalid", 3306);
        assertRefused(with(new Access(nowhere, WATCHER, BANK, "%", false)), "external.unreachable", "no-such-host");
    }

    @Test
    void a_wrong_password_of_who_watches() {
        Login wrong = new Login("watcher", "other");
        assertRefused(at(SERVER.port(), wrong, BANK), "external.denied", "DB_A_PASSWORD");
    }

    @Test
    void a_wrong_password_of_the_bank() {
        Login wrong = new Login("xa_bank", "other");
        assertRefused(at(SERVER.port(), WATCHER, wrong), "external.denied", "DB_A_BANK_PASSWORD");
    }

    @Test
    void no_schema() throws SQLException {
        administrator("DROP DATABASE xa");
        assertRefused(external(), "external.schema", "CREATE DATABASE xa; GRANT ALL ON xa.* TO watcher");
    }

    @Test
    void a_schema_of_others() throws SQLException {
        administrator("REVOKE ALL ON xa.* FROM watcher", "REVOKE GRANT OPTION ON xa.* FROM watcher");
        assertRefused(external(), "external.schema", "may not see it");
    }

    @Test
    void no_right_to_see_transactions() throws SQLException {
        administrator("REVOKE PROCESS ON *.* FROM watcher");
        assertRefused(external(), "external.privilege", "GRANT PROCESS ON *.* TO watcher");
    }

    @Test
    void a_replica() throws SQLException {
        administrator("SET GLOBAL read_only = ON");
        assertRefused(external(), "external.read.only", "replica");
    }

    @Test
    void an_isolation_for_which_the_patterns_are_not_written() throws SQLException {
        administrator("SET GLOBAL innodb_snapshot_isolation = ON");
        assertRefused(external(), "external.snapshot", "innodb_snapshot_isolation = OFF");
    }

    @Test
    void a_clock_that_is_off_by_more_than_a_lease() throws SQLException {
        setClock(-60);
        assertRefused(external(), "external.clock", "-6"); // Sixty and a bit: it stands still from the connect on.
        setClock(60);
        assertRefused(external(), "external.clock", "+");
        setClock(0);
        external().initialize();
    }

    /** Of each session; administrators keep the real one. */
    private static void setClock(int seconds) throws SQLException {
        administrator(
                "SET GLOBAL init_connect = 'SET SESSION timestamp = UNIX_TIMESTAMP(SYSDATE(6)) + " + seconds + "'");
    }

    @Test
    void a_server_that_is_too_old_or_another_product() {
        MariaDbServer old = Servers.server(THEIRS, "old", PORTS.port(2));
        old.initialize();
        for (String version : List.of("10.5.29-MariaDB-log", "8.4.3")) {
            List<String> command = new ArrayList<>(old.spec().command());
            command.add("--version=" + version);
            ProcessSpec spec = old.spec().withCommand(command);
            supervisor.start(spec);
            Login administrator = new Login(old.adminUser(), old.adminPassword());
            assertRefused(at(old.port(), administrator, BANK), "external.version", version);
            supervisor.named("old").kill();
        }
    }

    @Test
    void nothing_is_deleted_that_nobody_has_given_away() throws SQLException {
        ExternalMariaDb external = external();
        external.prepare(SCHEMA);
        InfraException refused = catchThrowableOfType(InfraException.class, () -> external.makeFresh(SCHEMA));
        assertThat(refused.key()).isEqualTo("external.not.emptied");
        assertThat(tables()).containsExactly("ledger");
    }

    @Test
    void a_schema_that_was_given_away_is_emptied_also_where_a_branch_of_ours_holds_a_row() throws SQLException {
        Access access = new Access(SERVER.address(), WATCHER, BANK, "%", true);
        ExternalMariaDb external = with(access);
        external.prepare(SCHEMA);
        leaveInDoubt("two-banks-xa1", "xa.ledger");
        leaveInDoubt("others", "other.note");
        external.makeFresh(SCHEMA);
        assertThat(tables()).isEmpty();
        assertThat(administrator("XA RECOVER")).hasSize(1);
        administrator("XA ROLLBACK 'others'");
    }

    /** A branch that is prepared and whose connection is gone. */
    private static void leaveInDoubt(String branch, String table) throws SQLException {
        administrator(
                "XA START '" + branch + "'",
                "INSERT INTO " + table + " VALUES (7)",
                "XA END '" + branch + "'",
                "XA PREPARE '" + branch + "'");
    }

    private static List<String> tables() throws SQLException {
        return administrator("SELECT table_name FROM information_schema.tables WHERE table_schema = 'xa'");
    }

    private static ExternalMariaDb external() {
        return at(SERVER.port(), WATCHER, BANK);
    }

    private static ExternalMariaDb at(int port, Login watcher, Login bank) {
        return with(new Access(InetSocketAddress.createUnresolved("127.0.0.1", port), watcher, bank, "%", false));
    }

    private static ExternalMariaDb with(Access access) {
        return new ExternalMariaDb(
                OURS, MariaDbBinaries.find(OURS, Servers.CLASSPATH, Optional.empty()), "db-a", "xa", access);
    }

    /** And leaves nothing: no login lies about. */
    private static void assertRefused(ExternalMariaDb external, String key, String advice) {
        InfraException refused = catchThrowableOfType(InfraException.class, external::initialize);
        assertThat(refused).isNotNull();
        assertThat(refused.key()).isEqualTo(key);
        assertThat(refused.getMessage()).contains(advice, "Nothing was");
        assertThat(Files.exists(OURS.run().resolve("db-a.client.cnf"))).isFalse();
    }

    /** @return the first column of the last statement */
    private static List<String> administrator(String... statements) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = SERVER.admin();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                if (statement.execute(sql)) {
                    ResultSet row = statement.getResultSet();
                    while (row.next()) {
                        rows.add(row.getString(1));
                    }
                }
            }
        }
        return rows;
    }
}
