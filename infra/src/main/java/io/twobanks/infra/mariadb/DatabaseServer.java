package io.twobanks.infra.mariadb;

import io.twobanks.infra.process.ProcessSpec;
import java.net.InetSocketAddress;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A bank's database server, whoever starts it: this workbench, an engine of containers, or somebody else. */
public interface DatabaseServer {
    String name();

    /** Where it listens; its host's name is looked up at each connection. */
    InetSocketAddress address();

    /** An address as a person writes it. */
    static String shown(InetSocketAddress address) {
        return address.getHostString() + ":" + address.getPort();
    }

    /** To be called once before it is used or started. @throws io.twobanks.infra.InfraException when it cannot serve */
    void initialize();

    /** How it is started; empty when it is there already and only somebody else can start or end it. */
    Optional<ProcessSpec> process();

    /** A new connection of who watches, to be closed by the caller. */
    Connection admin() throws SQLException;

    /** The real command-line client, logged in as the same; arguments such as {@code -e SQL} can be added. */
    List<String> clientCommand();

    /** Makes a schema with the tables of a script in it, unless they are there. It runs. */
    void prepare(BankSchema schema);

    /** Makes it as if no bank had ever used it, where that is needed for a fresh start and is allowed; it runs. */
    default void makeFresh(BankSchema schema) {}

    /** The password with which the banks log in, when it is not the one that the run gives them. */
    default Optional<String> bankPassword() {
        return Optional.empty();
    }

    /** Gives back what it has taken besides its process, which has ended. */
    default void close() {}

    /** Runs all statements of a script, see {@link MariaDbServer#runScript}. */
    void runScript(String sql, Map<String, String> placeholders);
}
