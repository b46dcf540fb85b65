package io.twobanks.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.outbox.log.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a message costs when very many wait, and what more relays are worth; on the banks' own code and real servers. */
@Tag("long")
class MillionRowsIT {
    private static final int FEW = 1_000;
    private static final int MANY = 1_000_000;
    private static final int AT_ONCE = 100_000;
    private static final int WINDOWS = 40;
    private static final int ROUNDS = 10;
    private static final int BATCH = 10;
    private static final int BACKLOG = 2_000;

    private static BothDatabases databases;
    private static OneJvm banks;
    private static volatile boolean toBankB;
    private long last;

    @BeforeAll
    static void open() throws Exception {
        databases = new BothDatabases("million-rows");
        // No relay runs but those of the test, and outcomes go nowhere: bank A has made no such transfers.
        banks = new OneJvm(databases, "idle", Map.of("outbox.relay.every", "1d", "outbox.archive.every", "1d")) {
            @Override
            void carry(char sender, Kind kind, String id, String body) {
                if (toBankB && kind == Kind.CREDIT) {
                    super.carry(sender, kind, id, body);
                }
            }
        }.open();
    }

    @AfterAll
    static void close() throws Exception {
        for (AutoCloseable opened : new AutoCloseable[] {banks, databases}) {
            if (opened != null) { // Else it did not start, and that is to be told.
                opened.close();
            }
        }
    }

    @Test
    void a_message_costs_the_same_whether_a_thousand_wait_or_a_million() throws Exception {
        toBankB = false;
        cost(FEW);
        double before = cost(FEW);
        double many = cost(MANY);
        double after = cost(FEW);
        double few = (before + after) / 2;
        System.out.printf(
                Locale.ROOT,
                "claim and mark, per message: %.0f and %.0f us with %d waiting, %.0f us with %d; %.2f times as much%n",
                before,
                after,
                FEW,
                many,
                MANY,
                many / few);
        assertThat(many / few).isLessThan(1.2);
    }

    /** @return microseconds per message, the median of many windows, so that what else the machine does matters little */
    private double cost(int waiting) throws Exception {
        databases.execute('A', "TRUNCATE TABLE outbox");
        fill(waiting);
        Relay relay = banks.bank('A').getBean(Relay.class);
        double[] micros = new double[WINDOWS];
        for (int window = 0; window < WINDOWS; window++) {
            long began = System.nanoTime();
            for (int round = 0; round < ROUNDS; round++) {
                assertThat(relay.round()).isTrue();
            }
            micros[window] = (System.nanoTime() - began) / 1e3 / (ROUNDS * BATCH);
            fill(ROUNDS * BATCH); // As many wait as before.
        }
        Arrays.sort(micros);
        return micros[WINDOWS / 2];
    }

    /** Writes messages that are due, as a payer's bank has written them. */
    private void fill(int rows) throws Exception {
        for (int left = rows; left > 0; left -= AT_ONCE) {
            long first = last + 1;
            last += Math.min(left, AT_ONCE);
            String id = "CONCAT('0a000000-0000-4000-8000-', LPAD(seq, 12, '0'))";
            databases.execute(
                    'A',
                    "INSERT INTO outbox (transfer_id, kind, body, state, due_at, written_at) SELECT " + id
                            + ", 'CREDIT', CONCAT('{\"transferId\":\"', " + id + ", '\",\"fromAccount\":\"A-100\","
                            + "\"toAccount\":\"B-', 100 + seq % 64, '\",\"amount\":0.01,\"orderedAt\":\"',"
                            + " DATE_FORMAT(UTC_TIMESTAMP(), '%Y-%m-%dT%H:%i:%sZ'), '\"}'), 'WAITING',"
                            + " UTC_TIMESTAMP(3) - INTERVAL 1 SECOND, UTC_TIMESTAMP(3) FROM seq_" + first + "_to_"
                            + last);
        }
    }

    @Test
    void two_relays_and_four_deliver_what_waits_and_bank_b_credits_each_once() throws Exception {
        toBankB = true;
        drain(1);
        for (int round = 0; round < 2; round++) {
            for (int relays : new int[] {1, 2, 4}) {
                System.out.printf(
                        Locale.ROOT,
                        "%d relay(s) deliver %.0f messages a second, each credited at bank B%n",
                        relays,
                        drain(relays));
            }
        }
        assertThat(databases.number('B', "SELECT COUNT(*) FROM ledger_entry WHERE leg = 'CREDIT'"))
                .isEqualTo(last)
                .isEqualTo(databases.number('B', "SELECT COUNT(DISTINCT transfer_id) FROM ledger_entry"));
    }

    /** @return messages a second */
    private double drain(int relays) throws Exception {
        databases.execute('A', "TRUNCATE TABLE outbox");
        fill(BACKLOG);
        Relay relay = banks.bank('A').getBean(Relay.class);
        ExecutorService threads = Executors.newFixedThreadPool(relays);
        try {
            List<Callable<Void>> all = new ArrayList<>();
            for (int i = 0; i < relays; i++) {
                all.add(() -> {
                    boolean more = true;
                    while (more) {
                        more = relay.round();
                    }
                    return null;
                });
            }
            long began = System.nanoTime();
            for (Future<Void> done : threads.invokeAll(all)) {
                done.get();
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            assertThat(databases.number('A', "SELECT COUNT(*) FROM outbox WHERE state <> 'DELIVERED'"))
                    .isZero();
            return BACKLOG / seconds;
        } finally {
            threads.shutdownNow();
        }
    }
}
