package io.twobanks.xa;

import com.atomikos.jdbc.AtomikosDataSourceBean;
import io.twobanks.common.fault.Faults;
import io.twobanks.common.fault.WatchedBy;
import io.twobanks.common.timeline.Timeline;
import io.twobanks.common.timeline.TimelineFile;
import io.twobanks.xa.DatabaseProperties.Server;
import java.nio.file.Path;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;

/** Both banks' databases as resources of the one transaction manager. */
@Configuration(proxyBeanMethods = false)
class Databases {
    private static final int REPLACE_BROKEN_SECONDS = 5;
    private static final int CONNECTIONS = 20;
    private static final int BORROW_SECONDS = 3;

    @Bean
    Branches branches(Timeline timeline, WatchedBy watchedBy) {
        Branches branches = new Branches(timeline);
        if (watchedBy.timeline() != null) {
            TimelineFile.forEach(Path.of(watchedBy.timeline()), branches::remember);
        }
        return branches;
    }

    @Bean
    AllBanksPresent allBanksPresent(Guards guards) {
        return new AllBanksPresent(guards.allBanks());
    }

    @Bean
    Watch watch(Guards guards, Branches branches, Faults faults, AllBanksPresent allBanksPresent) {
        return Watch.with(guards, branches, faults, allBanksPresent);
    }

    @Bean(initMethod = "init", destroyMethod = "close")
    @DependsOn("atomikos")
    AtomikosDataSourceBean databaseA(DatabaseProperties databases, Watch watch) {
        return pool("bank-a", databases.a(), BankPoints.A, watch);
    }

    @Bean(initMethod = "init", destroyMethod = "close")
    @DependsOn("atomikos")
    AtomikosDataSourceBean databaseB(DatabaseProperties databases, Watch watch) {
        return pool("bank-b", databases.b(), BankPoints.B, watch);
    }

    private static AtomikosDataSourceBean pool(String name, Server server, BankPoints points, Watch watch) {
        AtomikosDataSourceBean pool = new AtomikosDataSourceBean();
        pool.setUniqueResourceName(name);
        pool.setXaDataSource(new WatchedXaDataSource(
                server.dataSource(), (driver, disconnect) -> new WatchedXaResource(driver, disconnect, points, watch)));
        // All at once: a growing pool gives its new connection to whoever comes first, and the transfer that asked for
        // it waits for one to be given back although there is room for more.
        pool.setPoolSize(CONNECTIONS);
        pool.setMaintenanceInterval(REPLACE_BROKEN_SECONDS);
        pool.setBorrowConnectionTimeout(BORROW_SECONDS);
        // No test query: then Atomikos lets the driver ping, which is half the cost, and finds as well before a
        // transfer
        // begins, not in the middle of it, that a connection died with its server.
        return pool;
    }
}
