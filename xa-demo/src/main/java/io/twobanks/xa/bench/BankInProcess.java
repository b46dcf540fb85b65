package io.twobanks.xa.bench;

import io.twobanks.common.setting.StartBank;
import io.twobanks.workbench.bench.Site;
import io.twobanks.workbench.bench.rung.BankSettings;
import io.twobanks.xa.BankApplication;
import io.twobanks.xa.branch.TransferTransaction;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The bank's own application without its web server: Atomikos, pools and wrappers with the bank's settings. Atomikos is
 * one per JVM, so the contenders that need it share this; the last one closes it.
 */
final class BankInProcess {
    static final String SETTLE_EVERY = "xa.settle-every";
    static final String NEVER = "1d";

    private ConfigurableApplicationContext context;
    private int users;

    /** Starts it for the first user. */
    synchronized void open(Site site) {
        if (users++ == 0) {
            Map<String, Object> told = XaLadder.told(site);
            told.put("XA_LOG_DIRECTORY", site.folder().resolve("xa-log").toString());
            // Not the bank's: each coordinator recovers only the branches that begin with its own name.
            told.put("xa.atomikos.name", "in-process");
            told.put("bank.instance", "in-process");
            context = new SpringApplicationBuilder(BankApplication.class)
                    .properties(StartBank.inCommon())
                    .web(WebApplicationType.NONE)
                    .registerShutdownHook(false)
                    .environment(BankSettings.environment(told))
                    .run();
        }
    }

    /** The transaction in which the bank makes a transfer. */
    TransferTransaction transaction() {
        return context.getBean(TransferTransaction.class);
    }

    /** A bank's pool. */
    DataSource database(char bank) {
        return context.getBean("database" + bank, DataSource.class);
    }

    /** What answers {@code POST /transfers}. */
    Object transferController() {
        return context.getBean("transferController");
    }

    /** Ends it with the last user. */
    synchronized void close() {
        if (context != null && --users == 0) {
            context.close();
        }
    }
}
