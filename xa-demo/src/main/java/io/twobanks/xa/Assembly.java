package io.twobanks.xa;

import io.twobanks.common.account.Books;
import io.twobanks.common.fault.Faults;
import io.twobanks.common.recovery.Claims;
import io.twobanks.common.recovery.Instances;
import io.twobanks.common.timeline.Timeline;
import io.twobanks.common.transfer.RepeatedId;
import io.twobanks.common.transfer.TransferMapper;
import io.twobanks.common.transfer.TransferRegister;
import io.twobanks.xa.atomikos.AtomikosProperties;
import io.twobanks.xa.branch.LiveBranches;
import io.twobanks.xa.branch.PreparedBranches;
import io.twobanks.xa.branch.Transactions;
import io.twobanks.xa.branch.TransferTransaction;
import io.twobanks.xa.guard.LockOrder;
import io.twobanks.xa.guard.LogPresent;
import io.twobanks.xa.reconcile.ExamineTransfer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

/** Both banks' books, the register of requests, the protocol between them, and what recovers a transfer. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({AtomikosProperties.class, DatabaseProperties.class, Guards.class})
class Assembly {
    @Bean
    LiveBranches liveBranches(Timeline timeline) {
        return new LiveBranches(timeline);
    }

    @Bean
    Books bankA(DataSource databaseA, Clock clock) throws Exception {
        return new BankDatabase(databaseA).books('A', clock);
    }

    @Bean
    Books bankB(DataSource databaseB, Clock clock) throws Exception {
        return new BankDatabase(databaseB).books('B', clock);
    }

    /** At bank B, beside the register. */
    @Bean(initMethod = "start", destroyMethod = "close")
    Instances instances(
            DataSource databaseB,
            @Value("${bank.instance:${spring.application.name}}") String name,
            @Value("${bank.lease:5s}") Duration lease)
            throws Exception {
        return new BankDatabase(databaseB).instances(name, lease);
    }

    @Bean
    Claims claims(DataSource databaseB, Instances instances) throws Exception {
        return new BankDatabase(databaseB).claims(instances);
    }

    /**
     * The register stands at bank B because B is committed last: who reads COMPLETED there can see both legs, and while
     * B is in doubt its row is locked with the rest.
     *
     * <p>What it writes by itself is one statement each, which the database commits without us. Atomikos would do the same
     * with three more round trips and two forced records in its log, which it writes even for a single branch.
     */
    @Bean
    TransferRegister transferRegister(DataSource databaseB, Claims claims, Clock clock, Guards guards)
            throws Exception {
        TransferMapper transfers = new BankDatabase(databaseB).transfers();
        return new TransferRegister(
                transfers,
                claims,
                TransactionOperations.withoutTransaction(),
                clock,
                RepeatedId.guarded(guards.sameId()));
    }

    @Bean
    TransferTransaction transferTransaction(Transactions transactions, LiveBranches branches) {
        return new TransferTransaction(transactions.bothBanks(), branches);
    }

    @Bean
    LockOrder lockOrder(Guards guards) {
        return new LockOrder(guards.lockOrder());
    }

    @Bean
    MakeTransfer makeTransfer(
            Books bankA,
            Books bankB,
            TransferRegister register,
            TransferTransaction transaction,
            LockOrder lockOrder,
            LogPresent logPresent,
            Faults faults) {
        return new MakeTransfer(bankA, bankB, register, transaction, lockOrder, logPresent, faults);
    }

    @Bean
    PreparedBranches preparedBranches(
            AtomikosProperties atomikos, DatabaseProperties databases, LiveBranches branches) {
        return new PreparedBranches(
                atomikos.branchNames(),
                databases.a().dataSource(),
                databases.b().dataSource(),
                branches);
    }

    @Bean
    LogPresent logPresent(Guards guards, AtomikosProperties atomikos, PreparedBranches prepared) {
        return new LogPresent(guards.logPresent(), Path.of(atomikos.logDirectory()), prepared);
    }

    @Bean
    RecoverTransfers recoverTransfers(
            Claims claims, PreparedBranches prepared, LogPresent logPresent, ExamineTransfer examine) {
        return new RecoverTransfers(claims, prepared::inDoubt, logPresent, examine);
    }
}
