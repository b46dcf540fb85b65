package io.twobanks.workbench.console;

import io.twobanks.infra.process.ProcessState;
import io.twobanks.workbench.launch.PatternRun;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A connection to a server of the run on which nothing can be changed. One that does not answer is left soon. */
final class ReadOnly {
    private static final int PATIENCE_MILLIS = 2000;

    private final PatternRun run;
    private final String database;
    private Connection connection;

    ReadOnly(PatternRun run, String database) {
        this.run = run;
        this.database = database;
    }

    /** What is asked. */
    interface Question<T> {
        T of(Connection connection) throws SQLException;
    }

    /** @throws SQLException when the server is not there or refuses; the next question tries again */
    synchronized <T> T ask(Question<T> question) throws SQLException {
        ProcessState state = run.process(database).state();
        if (state != ProcessState.READY) {
            close();
            throw new SQLException(database + " is " + state);
        }
        try {
            return question.of(connection());
        } catch (SQLException e) {
            close();
            throw e;
        }
    }

    private Connection connection() throws SQLException {
        if (connection == null || connection.isClosed()) {
            connection = run.database(database).admin();
            connection.setNetworkTimeout(Runnable::run, PATIENCE_MILLIS);
            if (run.pattern().databases().contains(database)) {
                connection.setCatalog(run.pattern().id());
            }
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET SESSION TRANSACTION READ ONLY");
            }
        }
        return connection;
    }

    /** The next question opens another one. */
    synchronized void close() {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException goneAlready) {
            // The server has died; there is nothing left to close.
        } finally {
            connection = null;
        }
    }
}
