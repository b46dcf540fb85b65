package io.twobanks.mq.guard;

import java.util.function.BooleanSupplier;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Guard {@code log-with-debit}: the log's row and the debit commit together or not at all. Without it the row is written in a
 * transaction of its own, before the debit.
 */
public final class LogWithDebit {
    private final boolean on;
    private final TransactionOperations transaction;

    public LogWithDebit(boolean on, TransactionOperations transaction) {
        this.on = on;
        this.transaction = transaction;
    }

    /**
     * Writes both.
     *
     * @param log writes the row; false when one stands there already, then there is no debit
     * @return whether they are written now
     */
    public boolean write(BooleanSupplier log, Runnable debit) {
        if (on) {
            return Boolean.TRUE.equals(transaction.execute(status -> logThenDebit(log, debit)));
        }
        transaction.executeWithoutResult(status -> log.getAsBoolean());
        transaction.executeWithoutResult(status -> debit.run());
        return true;
    }

    private static boolean logThenDebit(BooleanSupplier log, Runnable debit) {
        boolean first = log.getAsBoolean();
        if (first) {
            debit.run();
        }
        return first;
    }
}
