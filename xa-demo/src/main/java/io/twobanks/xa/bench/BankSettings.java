package io.twobanks.xa.bench;

import com.mysql.cj.jdbc.MysqlXADataSource;
import io.twobanks.workbench.bench.Site;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** The bank's own {@code application.yml}, so that every contender calls the databases with the bank's URL and user. */
final class BankSettings {
    private final StandardEnvironment environment;

    private BankSettings(StandardEnvironment environment) {
        this.environment = environment;
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
    }

    static BankSettings at(Site site) {
        return new BankSettings(environment(told(site)));
    }

    /** An environment in which these values come first. */
    static StandardEnvironment environment(Map<String, Object> told) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("bench", told));
        return environment;
    }

    /** What the bank is told through its environment. */
    static Map<String, Object> told(Site site) {
        Map<String, Object> told = new HashMap<>(site.properties());
        told.put("DB_A_PORT", site.run().port("db-a"));
        told.put("DB_B_PORT", site.run().port("db-b"));
        told.put("BANK_PASSWORD", site.run().bankPassword());
        return told;
    }

    MysqlXADataSource bankA() {
        return database("a");
    }

    MysqlXADataSource bankB() {
        return database("b");
    }

    /** Connector/J's XA data source makes plain connections, too. */
    private MysqlXADataSource database(String bank) {
        String prefix = "bank.database." + bank + ".";
        MysqlXADataSource dataSource = new MysqlXADataSource();
        dataSource.setUrl(environment.getRequiredProperty(prefix + "url"));
        dataSource.setUser(environment.getRequiredProperty(prefix + "user"));
        dataSource.setPassword(environment.getRequiredProperty(prefix + "password"));
        return dataSource;
    }
}
