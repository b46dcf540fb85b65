package io.twobanks.xa;

import io.twobanks.common.account.Books;
import io.twobanks.common.desk.OpenCases;
import io.twobanks.common.recovery.Claims;
import io.twobanks.common.transfer.TransferRegister;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What cares for transfers that did not end by their own protocol. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Upkeep.class)
class Aftercare {
    @Bean
    PreparedBranches preparedBranches(AtomikosProperties atomikos, DatabaseProperties databases, Branches branches) {
        return new PreparedBranches(atomikos, databases, branches);
    }

    @Bean
    LogPresent logPresent(Guards guards, AtomikosProperties atomikos, PreparedBranches prepared) {
        return new LogPresent(guards.logPresent(), atomikos, prepared);
    }

    @Bean
    Suspects suspects() {
        return new Suspects();
    }

    @Bean
    OpenCases openCases(DataSource databaseB, Clock clock) throws Exception {
        return new BankDatabase(databaseB).cases(clock);
    }

    @Bean
    ExamineTransfer examineTransfer(
            Books bankA, Books bankB, Transactions transactions, TransferRegister register, OpenCases cases) {
        return new ExamineTransfer(bankA, bankB, transactions, register, cases);
    }

    @Bean
    SettleOrphans settleOrphans(
            Claims claims, PreparedBranches prepared, LogPresent logPresent, ExamineTransfer examine) {
        return new SettleOrphans(claims, prepared::doubts, logPresent, examine);
    }

    @Bean
    Reconcile reconcile(
            DatabaseProperties databases,
            PreparedBranches prepared,
            LogPresent logPresent,
            Suspects suspects,
            TransferRegister register,
            Claims claims,
            ExamineTransfer examine,
            Upkeep upkeep,
            Clock clock) {
        CompareLedgers ledgers = new CompareLedgers(databases);
        return new Reconcile(
                ledgers::differing,
                prepared::doubts,
                logPresent,
                suspects,
                register,
                claims,
                examine,
                upkeep.reconcileWindow(),
                clock);
    }
}
