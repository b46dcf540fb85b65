package io.twobanks.infra.mariadb;

import io.twobanks.infra.InfraException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a server that somebody else has started can serve a bank. It only reads; each refusal says what to do. */
final class ServerCheck {
    /** The lease by which a bank claims its work; a clock that is further off would make two processes do the same work. */
    private static final Duration LEASE = Duration.ofSeconds(5);

    private static final Pattern MARIADB = Pattern.compile("(?:5\\.5\\.5-)?(\\d+)\\.(\\d+)\\.(\\d+)-MariaDB.*");

    /** The first with {@code SKIP LOCKED}. */
    private static final int[] OLDEST = {10, 6};

    private static final int ACCESS_DENIED = 1045;
    private static final int NOT_FROM_THIS_HOST = 1130;
    private static final int PRIVILEGE_MISSING = 1227;

    private final String name;
    private final String schema;
    private final ExternalMariaDb.Access access;

    ServerCheck(String name, String schema, ExternalMariaDb.Access access) {
        this.name = name;
        this.schema = schema;
        this.access = access;
    }

    /** @throws InfraException for the first thing that is in the way */
    void require(SqlScript.Connector watcher, SqlScript.Connector bank) {
        asked(watcher, access.watcher(), "_PASSWORD", statement -> {
            requireVersion(statement);
            requireSettings(statement);
            requireSchema(statement);
            requireMaySee(statement, "SELECT 1 FROM information_schema.INNODB_TRX LIMIT 1", "PROCESS");
            requireMaySee(statement, "XA RECOVER", "XA_RECOVER_ADMIN");
            requireClock(statement);
        });
        asked(bank, access.bank(), "_BANK_PASSWORD", statement -> {});
    }

    private interface Questions {
        void ask(Statement statement) throws SQLException;
    }

    private void asked(SqlScript.Connector connector, Login login, String password, Questions questions) {
        try (Connection connection = open(connector, login, password);
                Statement statement = connection.createStatement()) {
            questions.ask(statement);
        } catch (SQLException refused) {
            throw new InfraException(refused, "external.refused", name, access.where(), refused.getMessage());
        }
    }

    private Connection open(SqlScript.Connector connector, Login login, String password) {
        try {
            return connector.connect();
        } catch (SQLException refused) {
            throw switch (refused.getErrorCode()) {
                case ACCESS_DENIED ->
                    new InfraException(
                            refused,
                            "external.denied",
                            name,
                            access.where(),
                            login.user(),
                            ExternalMariaDb.variable(name) + password);
                case NOT_FROM_THIS_HOST ->
                    new InfraException(refused, "external.host", name, access.where(), refused.getMessage());
                default ->
                    new InfraException(
                            refused,
                            "external.unreachable",
                            name,
                            access.where(),
                            refused.getMessage(),
                            ExternalMariaDb.variable(name));
            };
        }
    }

    private void requireVersion(Statement statement) throws SQLException {
        String told = one(statement, "SELECT VERSION()");
        Matcher version = MARIADB.matcher(told);
        if (!version.matches() || isOld(Integer.parseInt(version.group(1)), Integer.parseInt(version.group(2)))) {
            throw new InfraException("external.version", name, access.where(), told, OLDEST[0] + "." + OLDEST[1]);
        }
    }

    private static boolean isOld(int major, int minor) {
        return major < OLDEST[0] || major == OLDEST[0] && minor < OLDEST[1];
    }

    private void requireSettings(Statement statement) throws SQLException {
        if (isOn(statement, "read_only")) {
            throw new InfraException("external.read.only", name, access.where());
        }
        if (isOn(statement, "innodb_snapshot_isolation")) {
            throw new InfraException("external.snapshot", name, access.where());
        }
    }

    private static boolean isOn(Statement statement, String variable) throws SQLException {
        try (ResultSet row = statement.executeQuery("SHOW GLOBAL VARIABLES LIKE '" + variable + "'")) {
            return row.next() && row.getString(2).matches("ON|1");
        }
    }

    private void requireSchema(Statement statement) throws SQLException {
        String found = "SELECT COUNT(*) FROM information_schema.schemata WHERE schema_name = '" + schema + "'";
        if (one(statement, found).equals("0")) {
            throw new InfraException(
                    "external.schema",
                    name,
                    access.where(),
                    schema,
                    access.watcher().user());
        }
    }

    private void requireMaySee(Statement statement, String query, String privilege) throws SQLException {
        try {
            statement.executeQuery(query).close();
        } catch (SQLException refused) {
            if (refused.getErrorCode() != PRIVILEGE_MISSING) {
                throw refused;
            }
            throw new InfraException(
                    refused,
                    "external.privilege",
                    name,
                    access.where(),
                    access.watcher().user(),
                    privilege,
                    query);
        }
    }

    /** Compared with the middle of the time that the question took. */
    private void requireClock(Statement statement) throws SQLException {
        Instant before = Instant.now();
        long micros = Long.parseLong(one(statement, "SELECT CAST(UNIX_TIMESTAMP(NOW(6)) * 1000000 AS INTEGER)"));
        Duration asked = Duration.between(before, Instant.now());
        Instant theirs = Instant.EPOCH.plusNanos(micros * 1000);
        Duration off = Duration.between(before.plus(asked.dividedBy(2)), theirs);
        if (off.abs().compareTo(LEASE.plus(asked)) > 0) {
            String seconds = String.format(Locale.ROOT, "%+.1f", off.toMillis() / 1e3);
            throw new InfraException("external.clock", name, access.where(), seconds, LEASE.toSeconds());
        }
    }

    private static String one(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
