package io.twobanks.workbench.bench.rung;

import io.twobanks.workbench.bench.Order;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;

/** Both legs of a transfer in the order in which the bank takes them: lock A's row, then B's; debit, then credit. */
public final class Legs {
    private static final Clock CLOCK = Clock.systemUTC();

    private Legs() {}

    /** The account that is locked first: bank A's, or the one with the lower name. */
    static String first(Order order) {
        return order.payer().compareTo(order.payee()) < 0 ? order.payer() : order.payee();
    }

    static String second(Order order) {
        return first(order).equals(order.payer()) ? order.payee() : order.payer();
    }

    /** Moves the money in the transactions that the connections are in. */
    public static void move(Order order, Connection bankOfFirst, Connection bankOfSecond) throws SQLException {
        Posting first = new Posting(bankOfFirst, order, CLOCK);
        Posting second = new Posting(bankOfSecond, order, CLOCK);
        BigDecimal balanceOfFirst = first.lock(first(order));
        BigDecimal balanceOfSecond = second.lock(second(order));
        if (first(order).equals(order.payer())) {
            first.post(first(order), balanceOfFirst);
            second.post(second(order), balanceOfSecond);
        } else {
            second.post(second(order), balanceOfSecond);
            first.post(first(order), balanceOfFirst);
        }
    }

    /** Moves one leg only, in the transaction that the connection is in. */
    static void moveOne(Order order, String account, Connection bank) throws SQLException {
        Posting posting = new Posting(bank, order, CLOCK);
        posting.post(account, posting.lock(account));
    }
}
