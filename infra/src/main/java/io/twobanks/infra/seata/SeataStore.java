package io.twobanks.infra.seata;

import io.twobanks.infra.mariadb.MariaDbServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/**
 * The database in which a coordinator keeps its transactions, their branches and their row locks. What is answered is
 * there, so a coordinator that is killed goes on where it was.
 *
 * @param server a MariaDB server of its own: the coordinator must still know what to do when a bank's database is dead, and
 *     a bank's database must not be asked less because the coordinator asks it, too
 * @param password of the coordinator's user, new in each life of the workbench
 */
public record SeataStore(MariaDbServer server, String password) {

    public static final String SCHEMA = "seata";

    static final String USER = "seata_server";

    public SeataStore(MariaDbServer server) {
        this(server, UUID.randomUUID().toString());
    }

    /** Makes the tables unless they are there, and gives the coordinator's user its password. The server must run. */
    public void prepare() {
        server.createSchema(SCHEMA);
        server.runScript(
                script(), Map.of("schema", SCHEMA, "user", "'" + USER + "'@'127.0.0.1'", "password", password));
    }

    private static String script() {
        try (InputStream in = SeataStore.class.getResourceAsStream("store.sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** For MySQL's driver. A database that does not answer fails the call instead of holding it for ever. */
    String url() {
        return "jdbc:mysql://127.0.0.1:" + server.port() + "/" + SCHEMA
                + "?rewriteBatchedStatements=true&connectTimeout=2000&socketTimeout=8000"
                + "&connectionTimeZone=UTC&sslMode=DISABLED&allowPublicKeyRetrieval=true";
    }
}
