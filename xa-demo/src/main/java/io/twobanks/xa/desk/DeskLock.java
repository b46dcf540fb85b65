package io.twobanks.xa.desk;

import io.twobanks.common.problem.NotPossible;
import io.twobanks.xa.branch.BankSilent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Lets one person at a time act on an item. It is a named lock of bank B's database and ends with its connection: the
 * transfer's own row cannot be the lock, because a branch in doubt holds it.
 */
public final class DeskLock {
    private static final int PATIENCE_SECONDS = 5;

    private final DataSource bankB;

    public DeskLock(DataSource bankB) {
        this.bankB = bankB;
    }

    /** @throws NotPossible when somebody else is still acting on the item */
    <T> T holding(String id, Supplier<T> work) {
        try (Connection connection = bankB.getConnection();
                PreparedStatement lock = connection.prepareStatement("SELECT GET_LOCK(?, ?)")) {
            lock.setString(1, "two-banks-xa desk " + id);
            lock.setInt(2, PATIENCE_SECONDS);
            try (ResultSet row = lock.executeQuery()) {
                if (!row.next() || row.getInt(1) != 1) {
                    throw NotPossible.now(
                            "desk-busy",
                            "Somebody else is acting on " + id + " at this moment.",
                            "Look at GET /desk/" + id + " in a few seconds.");
                }
            }
            return work.get();
        } catch (SQLException e) {
            throw new BankSilent('B', e);
        }
    }
}
