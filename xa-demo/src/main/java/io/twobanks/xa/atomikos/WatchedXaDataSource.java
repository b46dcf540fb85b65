package io.twobanks.xa.atomikos;

import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.function.BiFunction;
import javax.sql.ConnectionEventListener;
import javax.sql.StatementEventListener;
import javax.sql.XAConnection;
import javax.sql.XADataSource;
import javax.transaction.xa.XAResource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The driver's data source, with every XA resource that it hands out wrapped. */
public final class WatchedXaDataSource implements XADataSource {
    private static final Logger LOG = LoggerFactory.getLogger(WatchedXaDataSource.class);

    private final XADataSource driver;
    private final BiFunction<XAResource, Runnable, XAResource> watch;

    public WatchedXaDataSource(XADataSource driver, BiFunction<XAResource, Runnable, XAResource> watch) {
        this.driver = driver;
        this.watch = watch;
    }

    @Override
    public XAConnection getXAConnection() throws SQLException {
        return new WatchedXaConnection(driver.getXAConnection());
    }

    @Override
    public XAConnection getXAConnection(String user, String password) throws SQLException {
        return new WatchedXaConnection(driver.getXAConnection(user, password));
    }

    private final class WatchedXaConnection implements XAConnection {
        private final XAConnection connection;
        private final XAResource resource;

        private WatchedXaConnection(XAConnection connection) throws SQLException {
            this.connection = connection;
            this.resource = watch.apply(connection.getXAResource(), this::disconnect);
        }

        private void disconnect() {
            try {
                connection.close();
            } catch (SQLException goneAlready) {
                LOG.debug("The connection was gone already", goneAlready);
            }
        }

        @Override
        public XAResource getXAResource() {
            return resource;
        }

        @Override
        public java.sql.Connection getConnection() throws SQLException {
            return connection.getConnection();
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }

        @Override
        public void addConnectionEventListener(ConnectionEventListener listener) {
            connection.addConnectionEventListener(listener);
        }

        @Override
        public void removeConnectionEventListener(ConnectionEventListener listener) {
            connection.removeConnectionEventListener(listener);
        }

        @Override
        public void addStatementEventListener(StatementEventListener listener) {
            connection.addStatementEventListener(listener);
        }

        @Override
        public void removeStatementEventListener(StatementEventListener listener) {
            connection.removeStatementEventListener(listener);
        }
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return driver.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        driver.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        driver.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return driver.getLoginTimeout();
    }

    @Override
    public java.util.logging.Logger getParentLogger() {
        return java.util.logging.Logger.getLogger(java.util.logging.Logger.GLOBAL_LOGGER_NAME);
    }
}
