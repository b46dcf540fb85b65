package io.twobanks.xa;

import com.atomikos.icatch.config.UserTransactionServiceImp;
import com.atomikos.icatch.jta.UserTransactionManager;
import java.time.Clock;
import java.util.Properties;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.jta.JtaTransactionManager;

/** Atomikos as the transaction manager. Its log decides: a transfer is committed when, and only when, it is in there. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "xa.guard.two-phase-commit", matchIfMissing = true)
class AtomikosTransactionManager {
    @Bean(destroyMethod = "")
    AllBanksPresent allBanksPresent(Guards guards, Clock clock) {
        return new AllBanksPresent(guards.allBanks(), clock);
    }

    @Bean
    OneOfAName oneOfAName(AtomikosProperties atomikos, DatabaseProperties databases) {
        OneOfAName name = new OneOfAName(atomikos.branchNames().own());
        name.take(databases.a(), databases.b());
        return name;
    }

    @Bean(initMethod = "init", destroyMethod = "shutdownWait")
    UserTransactionServiceImp atomikos(
            AtomikosProperties atomikos,
            OneOfAName oneOfAName, // Taken before anything is recovered under it.
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
}
