package io.twobanks.checker;

import io.twobanks.common.account.Leg;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Finds the writes of others between a leg and its reversal on the same account, in the ledgers at rest. */
final class DirtyWrites {
    private final Index index;
    private final Errors errors;
    /** By bank and account, then by seq. */
    private final Map<String, NavigableMap<Long, Entry>> byAccount = new HashMap<>();

    DirtyWrites(Index index, Errors errors) {
        this.index = index;
        this.errors = errors;
        AuditRead atRest = index.evidence().atRest();
        for (BankRead read : List.of(atRest.a(), atRest.b())) {
            read.entries()
                    .forEach(entry -> account(read.bank(), entry.account()).put(entry.seq(), entry));
        }
    }

    private NavigableMap<Long, Entry> account(char bank, String account) {
        return byAccount.computeIfAbsent(bank + account, unseen -> new TreeMap<>());
    }

    void find() {
        index.asked().forEach(transfer -> {
            find(transfer, Leg.DEBIT);
            find(transfer, Leg.CREDIT);
        });
    }

    private void find(Transfer transfer, Leg leg) {
        for (Posted undone : transfer.posted(Legs.reversalOf(leg))) {
            transfer.posted(leg).stream()
                    .filter(done -> isSameAccountEarlier(done, undone))
                    .max(Comparator.comparingLong(done -> done.entry().seq()))
                    .ifPresent(done -> judge(transfer, done, undone));
        }
    }

    private static boolean isSameAccountEarlier(Posted done, Posted undone) {
        return done.bank() == undone.bank()
                && done.entry().account().equals(undone.entry().account())
                && done.entry().seq() < undone.entry().seq();
    }

    private void judge(Transfer transfer, Posted done, Posted undone) {
        account(done.bank(), done.entry().account())
                .subMap(done.entry().seq(), false, undone.entry().seq(), false)
                .values()
                .stream()
                .filter(between -> !between.transferId().equals(transfer.id()))
                .findFirst()
                .ifPresent(between -> errors.add(
                        transfer.invokedAt(), transfer, () -> sentence(transfer, done, between, undone.entry())));
    }

    private static String sentence(Transfer transfer, Posted done, Entry between, Entry undone) {
        return Messages.text(
                "check.isolation.dirtyWrite",
                Wording.transfer(transfer),
                undone.leg(),
                done.entry().leg(),
                done.entry().account(),
                done.bank(),
                done.entry().seq(),
                Wording.id(between.transferId()),
                between.seq(),
                undone.seq());
    }
}
