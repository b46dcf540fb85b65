package io.twobanks.workbench.bench;

import io.twobanks.workbench.launch.PatternRun;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;

/**
 * An administrator's connections to a database server that is being measured. On a machine that is busy a new connection may
 * take longer than the second that the driver gives it; a measurement of minutes must not break off for that.
 */
final class BusyServer {
    private static final int ATTEMPTS = 30;

    private BusyServer() {}

    /** @throws SQLException when the server refuses, or answers in none of thirty attempts of a second each */
    static Connection connect(PatternRun run, String database) throws SQLException {
        int failed = 0;
        while (true) {
            try {
                return run.database(database).admin();
            } catch (SQLTimeoutException busy) {
                if (++failed == ATTEMPTS) {
                    throw busy;
                }
            }
        }
    }
}
