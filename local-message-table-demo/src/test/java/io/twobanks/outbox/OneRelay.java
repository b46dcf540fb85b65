package io.twobanks.outbox;

import io.twobanks.common.fault.FaultBoard;
import io.twobanks.common.fault.Faults;
import io.twobanks.common.timeline.Timeline;
import java.time.Duration;
import javax.sql.DataSource;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.mybatis.spring.SqlSessionTemplate;
import org.mybatis.spring.transaction.SpringManagedTransactionFactory;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The real relay over a real table, with its own settings and statements; what it carries never fails. */
final class OneRelay {
    static final RelayProperties PROPERTIES = new RelayProperties(
            Duration.ofMillis(200),
            4,
            10,
            Duration.ofSeconds(15),
            5,
            Duration.ofSeconds(1),
            Duration.ofMinutes(5));

    final Outbox outbox;
    final TransactionTemplate transaction;
    final ClaimRows rows;
    final Relay relay;

    OneRelay(DataSource source, String worker, Carrier carrier) {
        outbox = mapper(source);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        rows = new ClaimRows(true, outbox, PROPERTIES, worker, transaction);
        Faults faults = new Faults(new FaultBoard(), Timeline.unwatched());
        relay = new Relay(
                true,
                rows,
                outbox,
                new Attempts(true, PROPERTIES),
                new ParkRow(outbox, null, null, transaction, faults),
                carrier,
                faults);
    }

    private static Outbox mapper(DataSource source) {
        Configuration configuration =
                new Configuration(new Environment("db", new SpringManagedTransactionFactory(), source));
        configuration.setMapUnderscoreToCamelCase(true);
        configuration.addMapper(Outbox.class);
        return new SqlSessionTemplate(new SqlSessionFactoryBuilder().build(configuration)).getMapper(Outbox.class);
    }
}
