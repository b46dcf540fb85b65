package io.twobanks.checker;

import java.math.BigDecimal;

/**
 * A ledger entry and the bank in whose ledger it stands.
 *
 * @param bank {@code A} or {@code B}
 */
record Posted(char bank, Entry entry) {
    /** Whether it says this; an account's name begins with its bank's letter, and only there is it at home. */
    boolean says(String account, BigDecimal delta) {
        return entry.account().equals(account)
                && bank == account.charAt(0)
                && entry.delta().compareTo(delta) == 0;
    }
}
