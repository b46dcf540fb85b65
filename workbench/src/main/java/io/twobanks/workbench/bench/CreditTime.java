package io.twobanks.workbench.bench;

import io.twobanks.workbench.launch.PatternRun;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;

/**
 * How long it takes until the payee has the money where the client is answered before, when nothing else is under way: some
 * transfers, one after the other, each looked for in the books of the payee's bank until it is there.
 */
final class CreditTime {
    private static final int TRANSFERS = 20;
    private static final double MEDIAN = 50;
    private static final Duration BOUND = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(1);
    private static final String CREDITED =
            "SELECT 1 FROM ledger_entry WHERE transfer_id = ? AND leg = 'CREDIT' AND account_id = ?";

    private final PatternRun run;

    private CreditTime(PatternRun run) {
        this.run = run;
    }

    /** In milliseconds, the median; null where the answer says that the payee has the money, or none arrived. */
    static Double of(Contender contender, Site site, SplittableRandom random) throws Exception {
        return of(contender, site, Heading.EITHER, random);
    }

    /** The same with one bank that pays. */
    static Double of(Contender contender, Site site, Heading heading, SplittableRandom random) throws Exception {
        if (contender.arrivals().isEmpty() || !contender.keepsBooks()) {
            return null;
        }
        Latencies latencies = new CreditTime(contender.run(site)).measure(contender, heading, random);
        new InFlight(contender.run(site)).awaitNone(BOUND);
        return latencies.count() == 0 ? null : latencies.percentile(MEDIAN);
    }

    private Latencies measure(Contender contender, Heading heading, SplittableRandom random) throws Exception {
        Orders orders = new Orders(Accounts.SPREAD, contender.withinOneBank(), random);
        Latencies latencies = Latencies.none();
        try (Teller teller = contender.teller()) {
            for (int made = 0; made < TRANSFERS; made++) {
                Order order = orders.next(heading);
                long began = System.nanoTime();
                teller.transfer(order);
                if (awaitCredit(order)) {
                    latencies.record(System.nanoTime() - began);
                }
            }
        }
        return latencies;
    }

    private boolean awaitCredit(Order order) throws SQLException {
        String database = "db-" + order.payee().substring(0, 1).toLowerCase(Locale.ROOT);
        long deadline = System.nanoTime() + BOUND.toNanos();
        try (Connection connection = BusyServer.connect(run, database)) {
            connection.setCatalog(run.pattern().id());
            try (PreparedStatement query = connection.prepareStatement(CREDITED)) {
                query.setString(1, order.transferId());
                query.setString(2, order.payee());
                while (System.nanoTime() - deadline < 0) {
                    if (isThere(query)) {
                        return true;
                    }
                    LockSupport.parkNanos(PAUSE.toNanos());
                }
                return false;
            }
        }
    }

    private static boolean isThere(PreparedStatement query) throws SQLException {
        try (ResultSet row = query.executeQuery()) {
            return row.next();
        }
    }
}
