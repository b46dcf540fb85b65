package io.twobanks.at.counter;

import io.twobanks.common.account.Account;
import io.twobanks.common.account.Books;
import io.twobanks.common.account.LedgerEntry;
import java.math.BigDecimal;
import java.util.List;
import org.apache.seata.spring.annotation.GlobalLock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Business of the bank that is no part of any global transaction: money and statements over the counter, in one local transaction.
 * A row's lock in the database is free as soon as a branch is committed, and the branch can still be undone.
 *
 * <p>Guard {@code global-lock}: before a row is changed or vouched for, the coordinator is asked whether an open global transaction
 * has changed it ({@code @GlobalLock} on the method, and {@code SELECT … FOR UPDATE} in it). Without it what is booked in between
 * makes the undo impossible, or is wiped out by it; and a statement shows what never was.
 *
 * <p>A component for the same reason as {@code GlobalTransfer}.
 */
@Component
public class Counter {
    private final Books books;
    private final TransactionOperations transaction;

    public Counter(Books books, TransactionOperations transaction) {
        this.books = books;
        this.transaction = transaction;
    }

    /**
     * Puts money on an account, once for each id.
     *
     * @throws RuntimeException when an open global transaction has the row for longer than is waited; nothing is booked
     */
    @GlobalLock
    public void depositWithGlobalLock(String id, String account, BigDecimal amount) {
        deposit(id, account, amount);
    }

    /** The same as somebody writes it who knows only of the database. */
    void deposit(String id, String account, BigDecimal amount) {
        transaction.executeWithoutResult(status -> {
            Account payee = books.lock(account);
            if (books.entriesOf(id).isEmpty()) {
                books.credit(payee, id, amount);
            }
        });
    }

    /**
     * The newest hundred entries of an account, newest first; none of them will be undone.
     *
     * @throws RuntimeException when an open global transaction has the row for longer than is waited
     */
    @GlobalLock
    public List<LedgerEntry> statementWithGlobalLock(String account) {
        return statement(account);
    }

    /** The same as somebody writes it who takes a lock of the database for enough. */
    List<LedgerEntry> statement(String account) {
        return transaction.execute(status -> {
            books.lock(account);
            return books.newestEntries(account);
        });
    }
}
