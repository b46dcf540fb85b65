package io.twobanks.xa.atomikos;

import com.atomikos.datasource.xa.XATransactionalResource;
import com.atomikos.icatch.config.Configuration;
import com.atomikos.jdbc.AtomikosDataSourceBean;
import io.twobanks.xa.branch.LiveBranches;
import java.sql.SQLException;
import javax.sql.XADataSource;

/** Atomikos' pool of connections to one bank, registered as a resource of the transaction manager. */
public final class BankPool {
    public static final int CONNECTIONS = 20;
    public static final int BORROW_SECONDS = 3;
    private static final int REPLACE_BROKEN_SECONDS = 5;

    private BankPool() {}

    /** To be called when Atomikos has started. @throws SQLException when there is a pool of this name already */
    public static AtomikosDataSourceBean open(
            String name, XADataSource database, BankPoints points, Interceptors interceptors) throws SQLException {
        AtomikosDataSourceBean pool = new AtomikosDataSourceBean();
        pool.setUniqueResourceName(name);
        pool.setXaDataSource(new WatchedXaDataSource(
                database, (driver, disconnect) -> new WatchedXaResource(driver, disconnect, points, interceptors)));
        // All at once: a growing pool gives its new connection to whoever comes first, and the transfer that asked for
        // it waits for one to be given back although there is room for more.
        pool.setPoolSize(CONNECTIONS);
        pool.setMaintenanceInterval(REPLACE_BROKEN_SECONDS);
        pool.setBorrowConnectionTimeout(BORROW_SECONDS);
        // No test query: then Atomikos lets the driver ping, at half the cost. It finds as well that a connection died
        // with its server, before a transfer begins and not in the middle of it.
        pool.init();
        nameBranches(name, interceptors.branches());
        return pool;
    }

    /** The pool offers no way to say it; the resource that it has registered does. */
    private static void nameBranches(String pool, LiveBranches branches) {
        XATransactionalResource resource = (XATransactionalResource) Configuration.getResource(pool);
        resource.setXidFactory(new TransferXids(resource.getXidFactory(), branches::transferOfThisThread));
    }
}
