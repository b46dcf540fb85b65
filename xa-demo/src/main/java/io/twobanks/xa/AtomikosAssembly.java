package io.twobanks.xa;

import com.atomikos.icatch.config.UserTransactionServiceImp;
import com.atomikos.icatch.jta.UserTransactionManager;
import com.atomikos.jdbc.AtomikosDataSourceBean;
import io.twobanks.common.fault.Faults;
import io.twobanks.xa.atomikos.AtomikosProperties;
import io.twobanks.xa.atomikos.BankPoints;
import io.twobanks.xa.atomikos.BankPool;
import io.twobanks.xa.atomikos.Interceptors;
import io.twobanks.xa.atomikos.UniqueName;
import io.twobanks.xa.branch.LiveBranches;
import io.twobanks.xa.branch.OneBankTransaction;
import io.twobanks.xa.branch.Transactions;
import io.twobanks.xa.guard.AllBanksPresent;
import io.twobanks.xa.guard.LeaveLiveBranches;
import io.twobanks.xa.guard.LogPresent;
import io.twobanks.xa.guard.RecoverBranches;
import io.twobanks.xa.guard.TellBanksApart;
import io.twobanks.xa.guard.VerifyNotFound;
import io.twobanks.xa.reconcile.ReconciliationQueue;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Properties;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.transaction.jta.JtaTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Atomikos as the transaction manager, and both banks' databases as its resources. Its log decides: a transfer is committed
 * when, and only when, it is in there.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "xa.guard.two-phase-commit", matchIfMissing = true)
class AtomikosAssembly {
    private static final BankPoints.Recovery RECOVERY = new BankPoints.Recovery(
            Point.RECOVERY_SCAN_BEFORE,
            Point.RECOVERY_COMMIT_BEFORE,
            Point.RECOVERY_COMMIT_AFTER,
            Point.RECOVERY_ROLLBACK_BEFORE,
            Point.RECOVERY_ROLLBACK_AFTER);

    /** A is enlisted first, so it is prepared and committed first: before its commit lies the decision. */
    private static final BankPoints AT_A = new BankPoints(
            'A', Point.PREPARE_A_BEFORE, Point.PREPARE_A_AFTER, Point.DECISION_LOGGED, Point.COMMIT_A_AFTER, RECOVERY);

    private static final BankPoints AT_B = new BankPoints(
            'B', Point.PREPARE_B_BEFORE, Point.PREPARE_B_AFTER, Point.COMMIT_B_BEFORE, Point.COMMIT_B_AFTER, RECOVERY);

    @Bean(destroyMethod = "")
    AllBanksPresent allBanksPresent(Guards guards, Clock clock) {
        return new AllBanksPresent(guards.allBanks(), clock);
    }

    @Bean
    UniqueName uniqueName(AtomikosProperties atomikos, DatabaseProperties databases) {
        UniqueName name = new UniqueName(atomikos.branchNames().own());
        name.take(databases.a().dataSource(), databases.b().dataSource());
        return name;
    }

    @Bean(initMethod = "init", destroyMethod = "shutdownWait")
    UserTransactionServiceImp atomikos(
            AtomikosProperties atomikos,
            UniqueName uniqueName, // Taken before anything is recovered under it.
            LogPresent logPresent,
            AllBanksPresent allBanksPresent) {
        logPresent.check(); // Before Atomikos starts, because it makes a new log where there is none.
        allBanksPresent.takePart();
        Properties properties = new Properties();
        atomikos.settings().forEach((key, value) -> properties.setProperty("com.atomikos.icatch." + key, value));
        properties.setProperty(
                "com.atomikos.icatch.tm_unique_name", atomikos.branchNames().own());
        properties.setProperty("com.atomikos.icatch.log_base_dir", atomikos.logDirectory());
        return new UserTransactionServiceImp(properties);
    }

    @Bean(initMethod = "init", destroyMethod = "close")
    UserTransactionManager userTransactionManager(UserTransactionServiceImp atomikos) {
        UserTransactionManager manager = new UserTransactionManager();
        manager.setStartupTransactionService(false);
        return manager;
    }

    @Bean
    JtaTransactionManager transactionManager(UserTransactionManager atomikos) {
        return new JtaTransactionManager(atomikos, atomikos);
    }

    @Bean
    Interceptors interceptors(
            Guards guards,
            AtomikosProperties atomikos,
            LiveBranches branches,
            Faults faults,
            LogPresent logPresent,
            ReconciliationQueue queue) {
        return new Interceptors(
                branches,
                faults,
                logPresent,
                new RecoverBranches(guards.recovery(), guards.exactNames(), atomikos.branchNames()),
                new TellBanksApart(guards.banksApart()),
                new VerifyNotFound(guards.verifyNotFound()),
                new LeaveLiveBranches(guards.liveBranch(), branches),
                queue::add);
    }

    @Bean(destroyMethod = "close")
    @DependsOn("atomikos")
    AtomikosDataSourceBean databaseA(DatabaseProperties databases, Interceptors interceptors) throws SQLException {
        return BankPool.open("bank-a", databases.a().dataSource(), AT_A, interceptors);
    }

    @Bean(destroyMethod = "close")
    @DependsOn("atomikos")
    AtomikosDataSourceBean databaseB(DatabaseProperties databases, Interceptors interceptors) throws SQLException {
        return BankPool.open("bank-b", databases.b().dataSource(), AT_B, interceptors);
    }

    @Bean
    Transactions transactions(JtaTransactionManager jta, LiveBranches branches) {
        TransactionOperations oneBank = new OneBankTransaction(jta, branches);
        return new Transactions(new TransactionTemplate(jta), oneBank, oneBank);
    }
}
