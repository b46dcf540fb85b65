package io.twobanks.xa;

import io.twobanks.xa.DatabaseProperties.Server;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that no two living transaction managers share a name: each would roll back what the other has decided. The
 * name is a named lock of each bank's database, and ends with the process that holds it, however it ends. A bank that is
 * silent at the start cannot tell, and holds nothing up.
 */
final class OneOfAName implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OneOfAName.class);

    /** A server may need a moment to notice that the last life of this instance is gone. */
    private static final int PATIENCE_SECONDS = 5;

    private final String name;
    private final List<Connection> held = new ArrayList<>();

    OneOfAName(String name) {
        this.name = name;
    }

    /** Another living process has the name. */
    static final class Taken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Taken(String name) {
            super("Another process that lives is the transaction manager " + name + " at these databases.");
        }
    }

    /** @throws Taken when another process has the name at one of the banks */
    void take(Server... banks) {
        for (Server bank : banks) {
            try {
                takeAt(bank);
            } catch (SQLException silent) {
                LOG.info("Whether another process is called {} is not known: {}", name, silent.getMessage());
            }
        }
    }

    private void takeAt(Server bank) throws SQLException {
        Connection connection = bank.dataSource().getConnection();
        try (PreparedStatement lock = connection.prepareStatement("SELECT GET_LOCK(?, ?)")) {
            lock.setString(1, "transaction-manager " + name);
            lock.setInt(2, PATIENCE_SECONDS);
            try (ResultSet row = lock.executeQuery()) {
                if (row.next() && row.getInt(1) == 1) {
                    held.add(connection);
                    return;
                }
            }
        }
        connection.close();
        throw new Taken(name);
    }

    /** Gives the name free. */
    @Override
    public void close() throws SQLException {
        for (Connection connection : held) {
            connection.close();
        }
    }
}
