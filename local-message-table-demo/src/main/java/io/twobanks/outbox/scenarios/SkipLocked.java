package io.twobanks.outbox.scenarios;

import io.twobanks.outbox.log.Outbox;
import io.twobanks.workbench.launch.Checkout;
import io.twobanks.workbench.launch.Pattern.Text;
import io.twobanks.workbench.museum.OneServer;
import io.twobanks.workbench.museum.SmallExperiment;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Two relays ask for due rows with the bank's own statement, of its own table, with and without the index for it. */
public final class SkipLocked implements SmallExperiment {
    private static final int WAITING = 100;
    private static final int BATCH = 10;
    private static final String TAKE = "SELECT seq "
            + Outbox.DUE.replace("#{longest}", "300000000").replace("#{limit}", String.valueOf(BATCH))
            + " FOR UPDATE SKIP LOCKED";

    @Override
    public String name() {
        return "outbox/skip-locked";
    }

    @Override
    public Seen run(OneServer server, boolean cured) throws SQLException {
        server.makeTables(Checkout.find().pattern("outbox"));
        if (!cured) {
            server.execute("ALTER TABLE outbox DROP KEY due");
        }
        server.execute("INSERT INTO outbox (transfer_id, kind, body, state, due_at, written_at)"
                + " SELECT UUID(), 'CREDIT', '{}', 'WAITING', UTC_TIMESTAMP(3) - INTERVAL 1 SECOND, UTC_TIMESTAMP(3)"
                + " FROM seq_1_to_" + WAITING);
        server.execute("ANALYZE TABLE outbox");
        try (Connection first = relay(server);
                Connection second = relay(server)) {
            int taken = take(first);
            return seen(taken, take(second));
        }
    }

    private static Connection relay(OneServer server) throws SQLException {
        Connection relay = server.connect();
        relay.setAutoCommit(false);
        relay.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        return relay;
    }

    private static int take(Connection relay) throws SQLException {
        try (Statement statement = relay.createStatement();
                ResultSet rows = statement.executeQuery(TAKE)) {
            int number = 0;
            while (rows.next()) {
                number++;
            }
            return number;
        }
    }

    private static Seen seen(int first, int second) {
        return new Seen(
                second < BATCH,
                new Text(
                        WAITING + " rows wait. The first relay takes " + first
                                + " and has not committed; meanwhile the second one takes " + second + ".",
                        WAITING + " 行在等。第一个中继取走 " + first + " 行，尚未提交；其间第二个中继取到 " + second + " 行。"));
    }
}
