package io.twobanks.workbench.bench.rung;

import io.twobanks.workbench.bench.Arrivals;
import io.twobanks.workbench.bench.Site;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads in the ledgers of all banks which payees have their money, ten times a second. The time of a credit is the one that the
 * payee's bank has written there, just before its commit; how often somebody reads it does not matter.
 */
final class LedgerWatch implements AcceptingService.Watch {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerWatch.class);
    private static final long EVERY_MILLIS = 100;

    /** What is written late, because its transaction took long, is seen all the same: each reading overlaps those before. */
    private static final long OVERLAP_MILLIS = 3000;

    private static final long MICROS = 1000;
    private static final String MICROS_OF = "TIMESTAMPDIFF(MICROSECOND, '1970-01-01', %s)";
    private static final String CREDITS = "SELECT transfer_id, " + MICROS_OF.formatted("created_at")
            + " FROM ledger_entry WHERE leg = 'CREDIT' AND created_at >= UTC_TIMESTAMP(3) - INTERVAL ? MICROSECOND";

    private final Arrivals arrivals = new Arrivals();
    private final List<Connection> banks = new ArrayList<>();
    private final CountDownLatch ending = new CountDownLatch(1);
    private Thread reader;
    private long lastReading;

    @Override
    public void open(Site site) throws SQLException {
        if (reader != null) {
            return;
        }
        for (String database : site.run().pattern().databases()) {
            Connection bank = site.run().database(database).admin();
            banks.add(bank);
            bank.setCatalog(site.run().pattern().id());
        }
        lastReading = System.nanoTime();
        reader = new Thread(this::read, "watch-ledgers");
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        try {
            while (!ending.await(EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                long now = System.nanoTime();
                long since = TimeUnit.NANOSECONDS.toMillis(now - lastReading) + OVERLAP_MILLIS;
                for (Connection bank : banks) {
                    read(bank, since);
                }
                lastReading = now;
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } catch (SQLException broken) {
            LOG.error("The ledgers are not watched any more: what arrives from now on is not seen", broken);
        } finally {
            banks.forEach(LedgerWatch::close);
        }
    }

    private static void close(Connection bank) {
        try {
            bank.close();
        } catch (SQLException gone) {
            LOG.debug("A connection was gone already", gone);
        }
    }

    private void read(Connection bank, long sinceMillis) throws SQLException {
        try (PreparedStatement query = bank.prepareStatement(CREDITS)) {
            query.setLong(1, sinceMillis * MICROS);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    arrivals.arrived(row.getString(1), Instant.EPOCH.plusNanos(row.getLong(2) * MICROS));
                }
            }
        }
    }

    @Override
    public Arrivals arrivals() {
        return arrivals;
    }

    @Override
    public void close() {
        ending.countDown();
    }
}
