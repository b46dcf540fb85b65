package io.twobanks.workbench.console;

import io.twobanks.workbench.Problem;
import io.twobanks.workbench.launch.PatternRun;
import io.twobanks.workbench.launch.TableQuery;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The real tables of a run, as they are when somebody looks. */
@RestController
class Inspector {
    static final int MOST_ROWS = 50;
    private static final int LONGEST_VALUE = 400;

    private final PatternRun run;
    private final Map<String, ReadOnly> servers = new ConcurrentHashMap<>();

    Inspector(PatternRun run) {
        this.run = run;
    }

    /**
     * One table at one database.
     *
     * @param columns their names; null when it could not be read
     * @param rows each with as many values as there are columns; a value can be null
     */
    record Look(String database, List<String> columns, List<List<String>> rows) {}

    /** @param number of the table in {@link ShownTables} */
    @GetMapping("/api/tables/{number}")
    List<Look> look(@PathVariable int number) {
        List<TableQuery> tables = ShownTables.of(run.pattern());
        if (number < 0 || number >= tables.size()) {
            throw new Problem("console.noTable", number);
        }
        TableQuery table = tables.get(number);
        return table.databases().stream()
                .map(database -> look(database, table.sql()))
                .toList();
    }

    private Look look(String database, String sql) {
        try {
            return servers.computeIfAbsent(database, name -> new ReadOnly(run, name))
                    .ask(connection -> read(connection, database, sql));
        } catch (SQLException away) {
            return new Look(database, null, List.of());
        }
    }

    private static Look read(Connection connection, String database, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setMaxRows(MOST_ROWS);
            try (ResultSet row = statement.executeQuery(sql)) {
                List<String> columns = columns(row.getMetaData());
                List<List<String>> rows = new ArrayList<>();
                while (row.next()) {
                    rows.add(values(row));
                }
                return new Look(database, columns, rows);
            }
        }
    }

    private static List<String> columns(ResultSetMetaData data) throws SQLException {
        List<String> names = new ArrayList<>();
        for (int column = 1; column <= data.getColumnCount(); column++) {
            names.add(data.getColumnLabel(column));
        }
        return names;
    }

    private static List<String> values(ResultSet row) throws SQLException {
        List<String> values = new ArrayList<>();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            values.add(shown(row, column));
        }
        return values;
    }

    private static String shown(ResultSet row, int column) throws SQLException {
        int type = row.getMetaData().getColumnType(column);
        boolean bytes = type == Types.LONGVARBINARY || type == Types.VARBINARY || type == Types.BLOB;
        String value = bytes ? text(row.getBytes(column)) : row.getString(column);
        return value == null || value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
    }

    /** As text where it is text, as Seata's images of rows are. */
    private static String text(byte[] bytes) {
        if (bytes == null) {
            return null;
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.chars().allMatch(letter -> letter >= ' ' || Character.isWhitespace(letter))
                ? text
                : "0x" + HexFormat.of().formatHex(bytes);
    }
}
