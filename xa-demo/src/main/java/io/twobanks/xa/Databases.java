package io.twobanks.xa;

import com.atomikos.datasource.xa.XATransactionalResource;
import com.atomikos.jdbc.AtomikosDataSourceBean;
import io.twobanks.common.fault.Faults;
import io.twobanks.xa.DatabaseProperties.Server;
import java.sql.SQLException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.transaction.jta.JtaTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Both banks' databases as resources of the one transaction manager. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "xa.guard.two-phase-commit", matchIfMissing = true)
class Databases {
    private static final int REPLACE_BROKEN_SECONDS = 5;
    static final int CONNECTIONS = 20;
    static final int BORROW_SECONDS = 3;

    @Bean
    Watch watch(
            Guards guards,
            AtomikosProperties atomikos,
            Branches branches,
            Faults faults,
            LogPresent logPresent,
            Suspects suspects) {
        return Watch.with(guards, atomikos.branchNames(), branches, faults, logPresent, suspects);
    }

    @Bean(destroyMethod = "close")
    @DependsOn("atomikos")
    AtomikosDataSourceBean databaseA(DatabaseProperties databases, Watch watch) throws SQLException {
        return pool("bank-a", databases.a(), BankPoints.A, watch);
    }

    @Bean(destroyMethod = "close")
    @DependsOn("atomikos")
    AtomikosDataSourceBean databaseB(DatabaseProperties databases, Watch watch) throws SQLException {
        return pool("bank-b", databases.b(), BankPoints.B, watch);
    }

    private static AtomikosDataSourceBean pool(String name, Server server, BankPoints points, Watch watch)
            throws SQLException {
        AtomikosDataSourceBean pool = new AtomikosDataSourceBean();
        pool.setUniqueResourceName(name);
        pool.setXaDataSource(new WatchedXaDataSource(
                server.dataSource(), (driver, disconnect) -> new WatchedXaResource(driver, disconnect, points, watch)));
        // All at once: a growing pool gives its new connection to whoever comes first, and the transfer that asked for
        // it waits for one to be given back although there is room for more.
        pool.setPoolSize(CONNECTIONS);
        pool.setMaintenanceInterval(REPLACE_BROKEN_SECONDS);
        pool.setBorrowConnectionTimeout(BORROW_SECONDS);
        // No test query: then Atomikos lets the driver ping, at half the cost. It finds as well that a connection died
        // with its server, before a transfer begins and not in the middle of it.
        pool.init();
        nameBranches(name, watch.branches());
        return pool;
    }

    /** The pool offers no way to say it; the resource that it has registered does. */
    private static void nameBranches(String pool, Branches branches) {
        XATransactionalResource resource =
                (XATransactionalResource) com.atomikos.icatch.config.Configuration.getResource(pool);
        resource.setXidFactory(new TransferXids(resource.getXidFactory(), branches::transferOfThisThread));
    }

    @Bean
    Transactions transactions(JtaTransactionManager jta, Branches branches) {
        TransactionOperations oneBank = new RegisterTransaction(jta, branches);
        return new Transactions(new TransactionTemplate(jta), oneBank, oneBank);
    }
}
