package io.twobanks.xa;

import io.twobanks.common.account.Books;
import io.twobanks.common.desk.Repairs;
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
    UncommittedLegs uncommittedLegs(DatabaseProperties databases, Upkeep upkeep, Clock clock) {
        return new UncommittedLegs(databases, upkeep.reconcileWindow(), clock);
    }

    @Bean
    PreparedBranches preparedBranches(
            AtomikosProperties atomikos, DatabaseProperties databases, Branches branches, UncommittedLegs uncommitted) {
        return new PreparedBranches(atomikos, databases, branches, uncommitted);
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
    Repairs repairs(DataSource databaseB, Clock clock) throws Exception {
        return new BankDatabase(databaseB).cases(clock);
    }

    @Bean
    ExamineTransfer examineTransfer(Books bankA, Books bankB, Transactions transactions, TransferRegister register) {
        return new ExamineTransfer(bankA, bankB, transactions, register);
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
