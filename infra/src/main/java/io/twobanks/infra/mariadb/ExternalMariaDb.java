package io.twobanks.infra.mariadb;

import io.twobanks.infra.InfraException;
import io.twobanks.infra.PrivateFiles;
import io.twobanks.infra.process.Home;
import io.twobanks.infra.process.ProcessSpec;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A server that somebody else has started and that only they can end. Schema and users are theirs to make; the tables in the
 * schema are made here. Nothing is written before the server has been found able to serve, see {@link ServerCheck}.
 */
public final class ExternalMariaDb implements DatabaseServer {
    private static final int CONNECT_MILLIS = 3000;

    private final Home home;
    private final MariaDbBinaries binaries;
    private final String name;
    private final String schema;
    private final Access access;

    /**
     * How it is reached.
     *
     * @param watcher may do everything in the schema, hand it on, and see all transactions
     * @param bank the banks' own user, who needs nothing yet
     * @param bankHost from where that user comes, as the server's administrator has named it: {@code %} for anywhere
     * @param mayBeEmptied whether scenarios may delete what lies in the schema
     */
    public record Access(InetSocketAddress address, Login watcher, Login bank, String bankHost, boolean mayBeEmptied) {
        String where() {
            return DatabaseServer.shown(address);
        }
    }

    public ExternalMariaDb(Home home, MariaDbBinaries binaries, String name, String schema, Access access) {
        this.home = home;
        this.binaries = binaries;
        this.name = name;
        this.schema = SqlScript.identifier(schema);
        this.access = access;
    }

    /** {@code db-a} is configured by variables that begin with {@code DB_A}. */
    public static String variable(String name) {
        return name.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public InetSocketAddress address() {
        return access.address();
    }

    @Override
    public void initialize() {
        new ServerCheck(name, schema, access).require(this::admin, () -> connect(access.bank()));
        PrivateFiles.folder(home.run());
        ClientOptions.write(clientOptions(home, name), address(), access.watcher());
    }

    @Override
    public Optional<ProcessSpec> process() {
        return Optional.empty();
    }

    @Override
    public Connection admin() throws SQLException {
        return connect(access.watcher());
    }

    private Connection connect(Login login) throws SQLException {
        String url = "jdbc:mariadb://%s:%d/?connectTimeout=%d"
                .formatted(address().getHostString(), address().getPort(), CONNECT_MILLIS);
        return DriverManager.getConnection(url, login.user(), login.password());
    }

    @Override
    public Optional<String> bankPassword() {
        return Optional.of(access.bank().password());
    }

    @Override
    public List<String> clientCommand() {
        return clientCommand(binaries, clientOptions(home, name));
    }

    private static List<String> clientCommand(MariaDbBinaries binaries, Path options) {
        return List.of(binaries.client().toString(), "--defaults-file=" + options);
    }

    /** The same for who did not make it; empty when the server of that name in this home is not an external one. */
    public static Optional<List<String>> clientCommand(Home home, MariaDbBinaries binaries, String name) {
        return Optional.of(clientOptions(home, name))
                .filter(Files::exists)
                .map(options -> clientCommand(binaries, options));
    }

    /** Where the login lies while a run lasts. */
    private static Path clientOptions(Home home, String name) {
        return home.run().resolve(name + ".client.cnf");
    }

    /** From now on nobody finds a login of an earlier run here. */
    public static void forgetLogins(Home home) {
        PrivateFiles.folder(home.run());
        try (var files = Files.newDirectoryStream(home.run(), "*.client.cnf")) {
            files.forEach(PrivateFiles::delete);
        } catch (IOException refused) {
            throw new InfraException(refused, "file.refused", home.run(), refused.getMessage());
        }
    }

    @Override
    public void prepare(BankSchema wanted) {
        wanted.makeTables(this, access.bankHost());
    }

    @Override
    public void makeFresh(BankSchema wanted) {
        if (!access.mayBeEmptied()) {
            throw new InfraException("external.not.emptied", name, schema, access.where());
        }
        new EmptySchema(name, schema).empty(this::admin);
    }

    @Override
    public void runScript(String sql, Map<String, String> placeholders) {
        new SqlScript(sql, placeholders).run(name, this::admin);
    }
}
