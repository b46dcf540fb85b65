package io.twobanks.workbench.bench;

import io.twobanks.workbench.launch.PatternRun;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the database servers have counted, added up over all of them.
 *
 * @param values by the name of MariaDB's status variable
 */
public record ServerCounts(Map<String, Long> values) {
    /** Statements; what they were, and what else was sent; how often a file was forced to disk. */
    private static final String STATUS =
            "SHOW GLOBAL STATUS WHERE Variable_name IN ('Questions', 'Innodb_data_fsyncs') OR Variable_name LIKE 'Com\\_%'";

    static ServerCounts read(PatternRun run) throws SQLException {
        Map<String, Long> sum = new TreeMap<>();
        for (String database : run.pattern().databases()) {
            try (Connection connection = BusyServer.connect(run, database);
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(STATUS)) {
                while (row.next()) {
                    sum.merge(row.getString(1), row.getLong(2), Long::sum);
                }
            }
        }
        return new ServerCounts(sum);
    }

    /** What was counted after {@code earlier}, without what has not moved. */
    ServerCounts since(ServerCounts earlier) {
        Map<String, Long> difference = new TreeMap<>();
        values.forEach((name, value) -> {
            long more = value - earlier.values.getOrDefault(name, 0L);
            if (more != 0) {
                difference.put(name, more);
            }
        });
        return new ServerCounts(difference);
    }

    /** How often a client waited for a server: for a statement, a ping, or the preparation of a statement. */
    public long roundTrips() {
        return Stream.of("Questions", "Com_admin_commands", "Com_stmt_prepare")
                .mapToLong(name -> values.getOrDefault(name, 0L))
                .sum();
    }

    /** How often a server forced a file to disk: its log at a commit, and now and then data pages. */
    public long forcedWrites() {
        return values.getOrDefault("Innodb_data_fsyncs", 0L);
    }
}
