package io.twobanks.workbench.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Reports made by hand. */
final class Reports {
    private static final BenchSettings SETTINGS = new BenchSettings(
            "whole",
            3,
            2,
            500,
            30,
            List.of(1, 16),
            List.of(Accounts.values()),
            List.of(),
            42,
            Map.of("k", "v"),
            0,
            List.of(),
            List.of(),
            null,
            "home",
            "cache",
            "en");

    private Reports() {}

    static BenchReport of(List<String> contenders, List<TurnResult> turns) {
        return of(contenders, turns, 0.5);
    }

    static BenchReport of(List<String> contenders, List<TurnResult> turns, double loadAverage) {
        List<Anatomy> anatomies = contenders.stream()
                .map(name -> new Anatomy(
                        name, 14.1, 4, name.equals("whole") ? null : 1.0, null, Map.of("Com_x", 2.0), null, 0))
                .toList();
        return new BenchReport(
                Instant.parse("2026-01-02T03:04:05.678Z"),
                SETTINGS,
                new Machine(2, "Linux", "JVM 17", List.of("-Xmx512m"), List.of("G1"), "MariaDB", loadAverage),
                new Yardsticks(0.03, 0.15),
                List.of("local", "plain"),
                contenders.stream().map(Reports::warmUp).toList(),
                anatomies,
                new Footprint(4.2, 300, 250),
                turns);
    }

    /** The whole is still getting faster when the bound ends its warm-up. */
    private static WarmUp warmUp(String contender) {
        boolean flat = !contender.equals("whole");
        List<Window> windows = IntStream.range(0, 6)
                .mapToObj(i -> new Window(2, flat ? 100 : 100 + 20 * i, flat ? 10 : 1000))
                .toList();
        return new WarmUp(contender, 1234, windows, flat);
    }

    /** A second in which this many transfers took 2 ms each. */
    static TurnResult turn(int round, String contender, int transfers) {
        return turn(new Turn(round, contender, 1, Accounts.SPREAD), transfers, 0, null);
    }

    /** The same with one client, but every transfer took 50 ms. */
    static TurnResult slow(int round, String contender, int transfers) {
        return turn(new Turn(round, contender, 1, Accounts.SPREAD), transfers, 0, null, Duration.ofMillis(50));
    }

    /** The same, but the payees had their money 20 ms after each order, and the last of them after some seconds. */
    static TurnResult credited(TurnResult answered, double seconds) {
        Latencies credits = Latencies.none();
        LongStream.range(0, answered.transfers())
                .forEach(i -> credits.record(Duration.ofMillis(20).toNanos()));
        return new TurnResult(
                answered.turn(),
                answered.seconds(),
                answered.transfers(),
                answered.errors(),
                answered.firstError(),
                answered.notAddingUp(),
                answered.latencies(),
                new Credits(seconds, credits),
                answered.servers(),
                answered.cpu());
    }

    static TurnResult turn(Turn turn, int transfers, long errors, String notAddingUp) {
        return turn(turn, transfers, errors, notAddingUp, Duration.ofMillis(2));
    }

    private static TurnResult turn(Turn turn, int transfers, long errors, String notAddingUp, Duration each) {
        Latencies latencies = Latencies.none();
        IntStream.range(0, transfers).forEach(i -> latencies.record(each.toNanos()));
        ServerCounts counts =
                new ServerCounts(Map.of("Questions", 7L * transfers, "Innodb_data_fsyncs", 4L * transfers));
        String firstError = errors == 0 ? null : "a lock was waited for too long";
        CpuTimes cpu = new CpuTimes(3L * transfers, 2L * transfers, transfers);
        return new TurnResult(turn, 1, transfers, errors, firstError, notAddingUp, latencies, null, counts, cpu);
    }
}
