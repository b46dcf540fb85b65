package io.twobanks.xa.desk;

import io.twobanks.common.account.Books;
import io.twobanks.xa.branch.PreparedBranch;
import io.twobanks.xa.branch.PreparedBranches;
import io.twobanks.xa.desk.InDoubtTransaction.Siblings;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Gathers the evidence about branches in doubt whose decision is lost. */
public final class FindInDoubt {
    private final PreparedBranches prepared;
    private final Books bankA;
    private final Books bankB;

    public FindInDoubt(PreparedBranches prepared, Books bankA, Books bankB) {
        this.prepared = prepared;
        this.bankA = bankA;
        this.bankB = bankB;
    }

    /** Every transaction of ours that a bank lists as prepared. */
    List<InDoubtTransaction> all() {
        Map<String, List<PreparedBranch>> byTransaction = prepared.list().stream()
                .collect(Collectors.groupingBy(PreparedBranch::transaction, TreeMap::new, Collectors.toList()));
        return byTransaction.entrySet().stream()
                .map(entry -> undecided(entry.getKey(), entry.getValue()))
                .toList();
    }

    private InDoubtTransaction undecided(String transaction, List<PreparedBranch> inDoubt) {
        PreparedBranch one = inDoubt.get(0);
        String transferId = one.transferId().orElse(null);
        Siblings siblings = inDoubt.size() > 1 ? Siblings.IN_DOUBT : siblings(one.bank(), transferId);
        return new InDoubtTransaction(transaction, transferId, inDoubt, siblings);
    }

    private Siblings siblings(char bank, String transferId) {
        if (transferId == null) {
            return Siblings.UNKNOWN;
        }
        Books other = bank == 'A' ? bankB : bankA;
        return other.entriesOf(transferId).isEmpty() ? Siblings.NOTHING : Siblings.COMMITTED;
    }
}
