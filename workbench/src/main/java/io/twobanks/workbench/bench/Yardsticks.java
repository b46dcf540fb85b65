package io.twobanks.workbench.bench;

import io.twobanks.workbench.launch.PatternRun;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What the two things that every contender does cost here, one at a time on an idle machine.
 *
 * @param roundTripMillis median of a statement that does nothing, to a database and back
 * @param forcedWriteMillis median of appending 100 bytes to a file and forcing them to disk
 */
public record Yardsticks(double roundTripMillis, double forcedWriteMillis) {
    private static final int TIMES = 300;
    private static final int BYTES = 100;
    private static final double MEDIAN = 50;

    static Yardsticks measure(PatternRun run, Path folder) throws SQLException, IOException {
        return new Yardsticks(roundTrip(run), forcedWrite(folder.resolve("yardstick.log")));
    }

    private static double roundTrip(PatternRun run) throws SQLException {
        Latencies latencies = Latencies.none();
        try (Connection connection = run.database("db-a").admin();
                Statement statement = connection.createStatement()) {
            for (int i = 0; i < TIMES; i++) {
                long began = System.nanoTime();
                statement.execute("DO 1");
                latencies.record(System.nanoTime() - began);
            }
        }
        return latencies.percentile(MEDIAN);
    }

    private static double forcedWrite(Path file) throws IOException {
        Latencies latencies = Latencies.none();
        try (FileChannel log = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (int i = 0; i < TIMES; i++) {
                long began = System.nanoTime();
                log.write(ByteBuffer.allocate(BYTES));
                log.force(false);
                latencies.record(System.nanoTime() - began);
            }
        }
        return latencies.percentile(MEDIAN);
    }
}
