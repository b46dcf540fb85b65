package io.twobanks.workbench.bench;

import io.twobanks.infra.Await;
import io.twobanks.infra.InfraException;
import io.twobanks.workbench.launch.PatternRun;
import io.twobanks.workbench.launch.ResidueQuery;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * What the banks still have to do for transfers whose money has arrived, by the pattern's own residue queries, and what
 * lies at the brokers. A message whose acknowledgement was lost comes again seconds later although its transfer has ended:
 * who emptied the inbox before that would see it credited twice.
 */
final class InFlight {
    private final PatternRun run;

    InFlight(PatternRun run) {
        this.run = run;
    }

    /** @throws IllegalStateException when the banks have not ended every transfer within the bound */
    void awaitNone(Duration bound) {
        if (!Await.until(this::isNone, bound)) {
            throw new IllegalStateException("Every payee has its money, and " + bound.toSeconds()
                    + " s later a transfer has not ended, or a message is still under way");
        }
    }

    /** A database or a broker that is too busy to answer does not say so. */
    private boolean isNone() {
        try {
            for (ResidueQuery query : run.pattern().residue()) {
                for (String database : query.databases()) {
                    if (isLeft(query, database)) {
                        return false;
                    }
                }
            }
            return run.inFlight().isEmpty();
        } catch (SQLException | InfraException busy) {
            return false;
        }
    }

    private boolean isLeft(ResidueQuery query, String database) throws SQLException {
        try (Connection connection = BusyServer.connect(run, database)) {
            connection.setCatalog(run.pattern().id());
            try (Statement statement = connection.createStatement()) {
                statement.setMaxRows(1);
                try (ResultSet row = statement.executeQuery(query.sql())) {
                    return row.next();
                }
            }
        }
    }
}
