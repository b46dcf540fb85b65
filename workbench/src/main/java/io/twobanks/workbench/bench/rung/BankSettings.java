package io.twobanks.workbench.bench.rung;

import com.mysql.cj.jdbc.MysqlXADataSource;
import io.twobanks.workbench.bench.Site;
import java.util.Map;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** A demo's own {@code application.yml}, so that every contender calls the databases with the bank's URL and user. */
public final class BankSettings {
    private final StandardEnvironment environment;

    private BankSettings(StandardEnvironment environment) {
        this.environment = environment;
    }

    /** @param told what the bank is told through its environment */
    public static BankSettings with(Map<String, Object> told) {
        StandardEnvironment environment = environment(told);
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        return new BankSettings(environment);
    }

    /** An environment in which these values come first. */
    public static StandardEnvironment environment(Map<String, Object> told) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("bench", told));
        return environment;
    }

    /**
     * The database of a bank whose service has one, as that service calls it.
     *
     * @param bank {@code 'A'} or {@code 'B'}
     */
    public static MysqlXADataSource database(Site site, char bank) {
        Map<String, Object> told = Map.of(
                "DB_PORT", site.run().port(bank == 'A' ? "db-a" : "db-b"),
                "BANK_PASSWORD", site.run().bankPassword());
        String prefix = "spring.datasource.";
        return with(told).database(prefix + "url", prefix + "username", prefix + "password");
    }

    /**
     * A data source of the driver, without a pool. Connector/J's XA data source makes plain connections, too.
     *
     * @param url the name of the property that holds it, and so on
     * @throws IllegalStateException when there is no such property
     */
    public MysqlXADataSource database(String url, String user, String password) {
        MysqlXADataSource dataSource = new MysqlXADataSource();
        dataSource.setUrl(environment.getRequiredProperty(url));
        dataSource.setUser(environment.getRequiredProperty(user));
        dataSource.setPassword(environment.getRequiredProperty(password));
        return dataSource;
    }
}
