package io.twobanks.mq;

import io.twobanks.common.account.LedgerEntry;
import io.twobanks.common.reconcile.CompareLedger;
import io.twobanks.common.reconcile.Differences;
import io.twobanks.common.reconcile.Held;
import io.twobanks.common.reconcile.OwnBooks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** For tests of the comparison with the other bank: this bank's own books are in order. */
final class NothingInOwnBooks implements OwnBooks {
    /** Since when, and until when, they were looked at. */
    final List<List<Instant>> windows = new ArrayList<>();

    CompareLedger ledger(MqTables tables) {
        return new CompareLedger(
                this, new Differences(tables.differences, "ledger_difference", tables.clock), tables.mark);
    }

    @Override
    public List<Held> between(Instant since, Instant until) {
        windows.add(List.of(since, until));
        return List.of();
    }

    @Override
    public Held find(String id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Instant bookedAt(Instant since, Instant until, int count) {
        return null;
    }

    @Override
    public int restoreLog(String id, Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int restoreReceipt(LedgerEntry credit, Instant now) {
        throw new UnsupportedOperationException();
    }
}
