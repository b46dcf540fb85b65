package io.twobanks.xa.atomikos;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that no two living transaction managers share a name: each would roll back what the other has decided. The
 * name is a named lock of each bank's database, and ends with the process that holds it, however it ends. A bank that is
 * silent at the start cannot tell, and holds nothing up.
 *
 * <p>A server does not always notice that a client is gone. So it is told to forget a holder of whom it hears nothing for
 * some seconds, and a holder that lives says something more often than that.
 */
public final class UniqueName implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(UniqueName.class);

    private static final int FORGOTTEN_SECONDS = 10;
    private static final int SAYS_SOMETHING_SECONDS = 2;

    /** Longer than a server needs to forget the last life of this instance. */
    private static final int PATIENCE_SECONDS = FORGOTTEN_SECONDS + 5;

    private final String name;
    private final List<Connection> held = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService voice = Executors.newSingleThreadScheduledExecutor(UniqueName::daemon);

    public UniqueName(String name) {
        this.name = name;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "holds-its-name");
        thread.setDaemon(true);
        return thread;
    }

    /** Another living process has the name. */
    static final class Taken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Taken(String name) {
            super("Another process that lives is the transaction manager " + name + " at these databases.");
        }
    }

    /** @throws Taken when another process has the name at one of the banks */
    public void take(DataSource... banks) {
        for (DataSource bank : banks) {
            try {
                takeAt(bank);
            } catch (SQLException silent) {
                LOG.info("Whether another process is called {} is not known: {}", name, silent.getMessage());
            }
        }
        voice.scheduleWithFixedDelay(
                this::saySomething, SAYS_SOMETHING_SECONDS, SAYS_SOMETHING_SECONDS, TimeUnit.SECONDS);
    }

    private void saySomething() {
        for (Connection connection : held) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("DO 1");
            } catch (SQLException gone) {
                LOG.info("The name {} is not held at one bank any more: {}", name, gone.getMessage());
                held.remove(connection);
            }
        }
    }

    private void takeAt(DataSource bank) throws SQLException {
        Connection connection = bank.getConnection();
        connection.setNetworkTimeout(Runnable::run, 2 * PATIENCE_SECONDS * 1000); // Longer than the server may wait.
        try (Statement settings = connection.createStatement()) {
            settings.execute("SET SESSION wait_timeout = " + FORGOTTEN_SECONDS);
        }
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
        voice.shutdownNow();
        for (Connection connection : held) {
            connection.close();
        }
    }
}
