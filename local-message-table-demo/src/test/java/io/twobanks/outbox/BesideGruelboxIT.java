package io.twobanks.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The same transfer on the same databases, once with this pattern's table and relays, once with gruelbox's {@code transaction-outbox}. Each
 * client waits until the payee has the money. What is to be compared is measured turn by turn in one run.
 */
@Tag("long")
class BesideGruelboxIT {
    private static final int RELAYS = 4;
    private static final int ROUNDS = 3;
    private static final long TURN_NANOS = 5_000_000_000L;
    private static final double NANOS_PER_MILLI = 1e6;

    private static BothDatabases databases;
    private static OneJvm own;
    private static OneJvm gruelbox;

    @BeforeAll
    static void open() throws Exception {
        databases = new BothDatabases("beside-gruelbox");
        // Delivered rows are archived as it runs: gruelbox deletes its own, too.
        own = new OneJvm(
                        databases,
                        "own",
                        Map.of(
                                "outbox.relay.threads", RELAYS,
                                "outbox.archive.every", "1s",
                                "outbox.archive.after", "1s"))
                .open();
        gruelbox = new ThroughGruelbox(databases, RELAYS).open();
    }

    @AfterAll
    static void close() throws Exception {
        for (AutoCloseable opened : new AutoCloseable[] {own, gruelbox, databases}) {
            if (opened != null) { // Else it did not start, and that is to be told.
                opened.close();
            }
        }
    }

    /** @param nanos from the payer's commit to the payee's, of each transfer, ascending */
    private record Turn(long[] nanos, double seconds, double forcedWrites) {
        static Turn together(List<Turn> turns) {
            long[] all = turns.stream()
                    .flatMapToLong(turn -> Arrays.stream(turn.nanos))
                    .sorted()
                    .toArray();
            return new Turn(
                    all,
                    turns.stream().mapToDouble(Turn::seconds).sum(),
                    turns.stream().mapToDouble(Turn::forcedWrites).sum());
        }

        double perSecond() {
            return nanos.length / seconds;
        }

        double millis(int percent) {
            return nanos[(int) ((nanos.length - 1L) * percent / 100)] / NANOS_PER_MILLI;
        }

        String line(String contender, int clients) {
            return String.format(
                    Locale.ROOT,
                    "%-9s %2d client(s): %7.1f transfers/s, commit to credit p50 %6.2f ms, p99 %7.2f ms, %.1f forced writes"
                            + " each, of %d transfers",
                    contender,
                    clients,
                    perSecond(),
                    millis(50),
                    millis(99),
                    forcedWrites / nanos.length,
                    nanos.length);
        }
    }

    @Test
    void with_one_client_and_with_sixteen_every_transfer_is_credited_once() throws Exception {
        turn(own, 4);
        turn(gruelbox, 4);
        for (int clients : new int[] {1, 16}) {
            List<Turn> owns = new ArrayList<>();
            List<Turn> others = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                owns.add(turn(own, clients));
                others.add(turn(gruelbox, clients));
            }
            System.out.println(Turn.together(owns).line("own", clients));
            System.out.println(Turn.together(others).line("gruelbox", clients));
        }
        assertThat(databases.number('B', "SELECT COUNT(*) FROM ledger_entry WHERE leg = 'CREDIT'"))
                .isEqualTo(databases.number('A', "SELECT COUNT(*) FROM ledger_entry WHERE leg = 'DEBIT'"))
                .isEqualTo(databases.number('B', "SELECT COUNT(DISTINCT transfer_id) FROM ledger_entry"));
    }

    private static Turn turn(OneJvm banks, int clients) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        long forced = databases.forcedWrites();
        long began = System.nanoTime();
        try {
            List<Callable<long[]>> loops = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                int account = BothDatabases.FIRST_ACCOUNT + client;
                loops.add(() -> client(banks, account, began + TURN_NANOS));
            }
            LongStream all = LongStream.empty();
            for (Future<long[]> done : threads.invokeAll(loops)) {
                all = LongStream.concat(all, Arrays.stream(done.get()));
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            return new Turn(all.sorted().toArray(), seconds, databases.forcedWrites() - forced);
        } finally {
            threads.shutdownNow();
        }
    }

    private static long[] client(OneJvm banks, int account, long until) throws Exception {
        LongStream.Builder nanos = LongStream.builder();
        while (System.nanoTime() < until) {
            nanos.add(banks.pay(UUID.randomUUID().toString(), account));
        }
        return nanos.build().toArray();
    }
}
