package io.twobanks.common.account;

import io.twobanks.common.problem.Refusal;
import io.twobanks.common.problem.Refused;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;

/**
 * The books of one bank: its accounts and its ledger, which change together or not at all. Changes take part in the
 * caller's transaction; there must be one.
 */
public final class Books {
    private static final int LEDGER_PAGE = 100;

    private final char bank;
    private final AccountMapper accounts;
    private final LedgerMapper ledger;
    private final Clock clock;

    public Books(char bank, AccountMapper accounts, LedgerMapper ledger, Clock clock) {
        this.bank = bank;
        this.accounts = accounts;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The letter that the names of this bank's accounts begin with. */
    public char bank() {
        return bank;
    }

    /**
     * Locks an account until the transaction ends and returns it as it is under the lock.
     *
     * @throws Refused when this bank has no such account, or has closed it
     */
    public Account lock(String accountId) {
        Account account = accounts.lock(accountId);
        if (account == null) {
            throw new Refused(Refusal.UNKNOWN_ACCOUNT, "Bank " + bank + " has no account " + accountId + ".");
        }
        if (account.getStatus() == AccountStatus.CLOSED) {
            throw new Refused(Refusal.CLOSED_ACCOUNT, "Account " + accountId + " is closed.");
        }
        return account;
    }

    /**
     * Takes money from a locked account.
     *
     * @throws Refused when the account holds less than {@code amount}
     */
    public void debit(Account account, String transferId, BigDecimal amount) {
        requireFunds(account, amount);
        post(account, transferId, Leg.DEBIT, amount.negate());
    }

    /** Gives money to a locked account. */
    public void credit(Account account, String transferId, BigDecimal amount) {
        post(account, transferId, Leg.CREDIT, amount);
    }

    /** Gives back to a locked account what the transfer had taken from it. */
    public void refund(Account account, String transferId, BigDecimal amount) {
        post(account, transferId, Leg.REFUND, amount);
    }

    /**
     * Takes back from a locked account what the transfer had given to it.
     *
     * @throws Refused when the account no longer holds {@code amount}
     */
    public void takeBack(Account account, String transferId, BigDecimal amount) {
        requireFunds(account, amount);
        post(account, transferId, Leg.TAKE_BACK, amount.negate());
    }

    /**
     * Freezes money of a locked account: it is still here, and can no longer be spent. No entry in the ledger, because the
     * account holds what it held.
     *
     * @throws Refused when the account holds less than {@code amount} that is not frozen
     */
    public void freeze(Account account, BigDecimal amount) {
        requireFunds(account, amount);
        accounts.freeze(account.getId(), amount);
    }

    /** Makes money of a locked account that was frozen free to be spent again. The database refuses more than is frozen. */
    public void unfreeze(Account account, BigDecimal amount) {
        accounts.freeze(account.getId(), amount.negate());
    }

    /** Takes money from a locked account that was frozen. The database refuses more than is frozen. */
    public void debitFrozen(Account account, String transferId, BigDecimal amount) {
        unfreeze(account, amount);
        post(account, transferId, Leg.DEBIT, amount.negate());
    }

    private static void requireFunds(Account account, BigDecimal amount) {
        if (account.getBalance().compareTo(amount) < 0) {
            throw new Refused(
                    Refusal.INSUFFICIENT_FUNDS,
                    "Account " + account.getId() + " holds " + account.getBalance() + ", which is less than " + amount
                            + ".");
        }
    }

    private void post(Account account, String transferId, Leg leg, BigDecimal delta) {
        accounts.add(account.getId(), delta);
        ledger.insert(new LedgerEntry(transferId, account, leg, delta, clock.instant()));
    }

    /** All accounts of this bank, without a lock. */
    public List<Account> accounts() {
        return accounts.selectList(null);
    }

    /** Locks an account as {@link #lock} does, whatever its status: what was promised is kept when it was closed meanwhile. */
    public Account lockPromised(String accountId) {
        return accounts.lock(accountId);
    }

    /** The account without a lock, or null. */
    public Account find(String accountId) {
        return accounts.selectById(accountId);
    }

    /** Locks an account's row until the transaction ends, whatever its status; does nothing when there is none. */
    public void hold(String accountId) {
        accounts.lock(accountId);
    }

    /** What a transfer did at this bank, in the order in which it happened. */
    public List<LedgerEntry> entriesOf(String transferId) {
        return ledger.of(transferId);
    }

    /** The newest hundred entries of an account, newest first. */
    public List<LedgerEntry> newestEntries(String accountId) {
        return ledger.newest(accountId, LEDGER_PAGE);
    }
}
