package io.twobanks.xa;

import io.twobanks.common.account.Books;
import io.twobanks.common.desk.Repairs;
import io.twobanks.common.recovery.Claims;
import io.twobanks.common.transfer.TransferRegister;
import io.twobanks.xa.branch.PreparedBranches;
import io.twobanks.xa.branch.Transactions;
import io.twobanks.xa.guard.LogPresent;
import io.twobanks.xa.reconcile.CompareLedgers;
import io.twobanks.xa.reconcile.ExamineTransfer;
import io.twobanks.xa.reconcile.Reconcile;
import io.twobanks.xa.reconcile.ReconcileProperties;
import io.twobanks.xa.reconcile.ReconciliationQueue;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reconciliation: both ledgers are compared, and what differs is for a person. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReconcileProperties.class)
class ReconcileAssembly {
    @Bean
    ReconciliationQueue reconciliationQueue() {
        return new ReconciliationQueue();
    }

    @Bean
    Repairs repairs(DataSource databaseB, Clock clock) throws Exception {
        return new BankDatabase(databaseB).cases(clock);
    }

    @Bean
    ExamineTransfer examineTransfer(Books bankA, Books bankB, Transactions transactions, TransferRegister register) {
        return new ExamineTransfer(bankA, bankB, transactions, register);
    }

    @Bean
    Reconcile reconcile(
            DatabaseProperties databases,
            PreparedBranches prepared,
            LogPresent logPresent,
            ReconciliationQueue queue,
            TransferRegister register,
            Claims claims,
            ExamineTransfer examine,
            ReconcileProperties properties,
            Clock clock) {
        CompareLedgers ledgers =
                new CompareLedgers(databases.a().dataSource(), databases.b().dataSource());
        return new Reconcile(
                ledgers::differing,
                prepared::inDoubt,
                logPresent,
                queue,
                register,
                claims,
                examine,
                properties.reconcileWindow(),
                clock);
    }
}
