package io.twobanks.xa;

import io.twobanks.common.account.Books;
import io.twobanks.common.fault.Faults;
import io.twobanks.common.fault.WatchedBy;
import io.twobanks.common.timeline.Timeline;
import io.twobanks.common.timeline.TimelineFile;
import io.twobanks.common.transfer.RepeatedId;
import io.twobanks.common.transfer.TransferMapper;
import io.twobanks.common.transfer.TransferRegister;
import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Both banks' books, the register of requests, and the protocol between them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({AtomikosProperties.class, DatabaseProperties.class, Guards.class})
class Banks {
    @Bean
    Branches branches(Timeline timeline, WatchedBy watchedBy) {
        Branches branches = new Branches(timeline);
        if (watchedBy.timeline() != null) {
            TimelineFile.forEach(Path.of(watchedBy.timeline()), branches::remember);
        }
        return branches;
    }

    @Bean
    Books bankA(DataSource databaseA, Clock clock) throws Exception {
        return new BankDatabase(databaseA).books('A', clock);
    }

    @Bean
    Books bankB(DataSource databaseB, Clock clock) throws Exception {
        return new BankDatabase(databaseB).books('B', clock);
    }

    /**
     * The register stands at bank B because B is committed last: who reads COMPLETED there can see both legs, and while
     * B is in doubt its row is locked with the rest.
     */
    @Bean
    TransferRegister transferRegister(DataSource databaseB, Transactions transactions, Clock clock, Guards guards)
            throws Exception {
        TransferMapper transfers = new BankDatabase(databaseB).transfers();
        return new TransferRegister(transfers, transactions.bankB(), clock, RepeatedId.guarded(guards.sameId()));
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
            Transactions transactions,
            LockOrder lockOrder,
            LogPresent logPresent,
            Branches branches,
            Faults faults) {
        return new MakeTransfer(
                bankA, bankB, register, transactions.bothBanks(), lockOrder, logPresent, branches, faults);
    }
}
