package io.twobanks.workbench.bench;

import io.twobanks.workbench.bench.DistanceCell.Answers;
import java.time.Instant;
import java.util.List;

/** Cells made by hand, of a pattern that waits for a number of round trips. */
final class Distances {
    private Distances() {}

    static DistanceCell cell(String pattern, double way, double roundTrips) {
        Answers one = answers(1, 10 + way * roundTrips, 0);
        Answers back = answers(1, 10 + 2 * way * roundTrips, 0);
        return new DistanceCell(
                pattern, way, way + 0.1, one, back, null, answers(16, 50, 0), answers(16, 200, 3), null);
    }

    /** One that answers at once, and books over the distance. */
    static DistanceCell later(String pattern, double way) {
        Answers one = answers(1, 10, 0);
        return new DistanceCell(pattern, way, way + 0.1, one, one, 12 + 1.5 * way, one, one, null);
    }

    private static Answers answers(int clients, double millis, long errors) {
        return new Answers(
                clients, 100, 1000 * clients / millis, millis, 2 * millis, errors, errors == 0 ? null : "503");
    }

    static DistanceReport report(DistanceCell... cells) {
        return new DistanceReport(
                DistanceReport.SCHEMA,
                Instant.parse("2026-01-02T03:04:05Z"),
                new DistanceReport.Extent(3, 1000, 20, 16, 42, List.of(0.0, 50.0)),
                new Machine(2, "Linux", "JVM 17", List.of(), List.of("G1"), "MariaDB", 0.5),
                List.of(cells),
                List.of());
    }
}
