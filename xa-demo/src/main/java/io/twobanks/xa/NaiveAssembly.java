package io.twobanks.xa;

import com.zaxxer.hikari.HikariDataSource;
import io.twobanks.common.fault.Faults;
import io.twobanks.xa.DatabaseProperties.Server;
import io.twobanks.xa.atomikos.BankPool;
import io.twobanks.xa.branch.LiveBranches;
import io.twobanks.xa.branch.Transactions;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Both banks' databases without XA and without a transaction manager between them; see {@link NaiveTransfer}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "xa.guard.two-phase-commit", havingValue = false)
class NaiveAssembly {
    @Bean
    HikariDataSource databaseA(DatabaseProperties databases) {
        return pool("bank-a", databases.a());
    }

    @Bean
    HikariDataSource databaseB(DatabaseProperties databases) {
        return pool("bank-b", databases.b());
    }

    private static HikariDataSource pool(String name, Server server) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName(name);
        pool.setJdbcUrl(server.url());
        pool.setUsername(server.user());
        pool.setPassword(server.password());
        pool.setMaximumPoolSize(BankPool.CONNECTIONS);
        pool.setConnectionTimeout(BankPool.BORROW_SECONDS * 1000L);
        return pool;
    }

    @Bean
    Transactions transactions(DataSource databaseA, DataSource databaseB, LiveBranches branches, Faults faults) {
        TransactionOperations bankA = new TransactionTemplate(new DataSourceTransactionManager(databaseA));
        TransactionOperations bankB = new TransactionTemplate(new DataSourceTransactionManager(databaseB));
        TransactionOperations both = new NaiveTransfer(bankA, bankB, branches::transferOfThisThread, faults);
        return new Transactions(both, bankA, bankB);
    }
}
