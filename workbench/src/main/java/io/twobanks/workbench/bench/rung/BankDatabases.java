package io.twobanks.workbench.bench.rung;

import com.mysql.cj.jdbc.MysqlXADataSource;
import io.twobanks.workbench.bench.Site;

/** The databases of both banks, for who does there what a bank does. */
@FunctionalInterface
public interface BankDatabases {
    /** @param bank {@code 'A'} or {@code 'B'} */
    MysqlXADataSource of(Site site, char bank);
}
