package io.twobanks.checker;

import java.util.List;

/**
 * A reader's look at both banks. There is no common snapshot: bank A is read, then what is in flight is asked for, then
 * bank B is read.
 *
 * @param between what was in flight after A was read and before B was
 */
public record AuditRead(BankRead a, List<Residue> between, BankRead b) {
    public long beganAt() {
        return a.beganAt();
    }

    public long endedAt() {
        return b.endedAt();
    }
}
