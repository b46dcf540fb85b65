package io.twobanks.xa;

import io.twobanks.common.account.Books;
import io.twobanks.xa.Undecided.Siblings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Gathers the evidence about branches in doubt whose decision is lost. */
final class FindUndecided {
    private final PreparedBranches prepared;
    private final Branches branches;
    private final UncommittedLegs uncommitted;
    private final Books bankA;
    private final Books bankB;

    FindUndecided(PreparedBranches prepared, Branches branches, UncommittedLegs uncommitted, Books bankA, Books bankB) {
        this.prepared = prepared;
        this.branches = branches;
        this.uncommitted = uncommitted;
        this.bankA = bankA;
        this.bankB = bankB;
    }

    /** Every transaction of ours that a bank lists as prepared. */
    List<Undecided> all() {
        Map<String, List<PreparedBranch>> byTransaction = prepared.list().stream()
                .collect(Collectors.groupingBy(PreparedBranch::transaction, TreeMap::new, Collectors.toList()));
        Set<String> named = byTransaction.values().stream()
                .flatMap(ofOne -> transferOf(ofOne).stream())
                .collect(Collectors.toSet());
        return byTransaction.entrySet().stream()
                .map(entry -> undecided(entry.getKey(), entry.getValue(), named))
                .toList();
    }

    private Optional<String> transferOf(List<PreparedBranch> ofOneTransaction) {
        return ofOneTransaction.stream()
                .flatMap(branch -> branches.transferOf(branch.xid()).stream())
                .findFirst();
    }

    private Undecided undecided(String transaction, List<PreparedBranch> inDoubt, Set<String> named) {
        Set<String> candidates = transferOf(inDoubt)
                .map(Set::of)
                .orElseGet(() -> unnamed(inDoubt.get(0).bank(), named));
        Siblings siblings =
                inDoubt.size() > 1 ? Siblings.IN_DOUBT : siblings(inDoubt.get(0).bank(), candidates);
        return new Undecided(transaction, candidates, inDoubt, siblings);
    }

    /** The transfers that have rows in doubt at this bank and no branch that is known to be theirs. */
    private Set<String> unnamed(char bank, Set<String> named) {
        Set<String> transfers = new TreeSet<>(uncommitted.at(bank));
        transfers.removeAll(named);
        return transfers;
    }

    private Siblings siblings(char bank, Set<String> candidates) {
        Books other = bank == 'A' ? bankB : bankA;
        long committed = candidates.stream()
                .filter(transferId -> !other.entriesOf(transferId).isEmpty())
                .count();
        if (candidates.isEmpty() || committed > 0 && committed < candidates.size()) {
            return Siblings.UNKNOWN;
        }
        return committed == 0 ? Siblings.NOTHING : Siblings.COMMITTED;
    }
}
