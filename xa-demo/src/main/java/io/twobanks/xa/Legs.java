package io.twobanks.xa;

import io.twobanks.common.account.LedgerEntry;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What both banks' ledgers hold of one transfer. */
record Legs(List<LedgerEntry> atA, List<LedgerEntry> atB) {
    boolean areNone() {
        return atA.isEmpty() && atB.isEmpty();
    }

    /** Whether what left one bank has arrived at the other: the money of a whole transfer sums up to nothing. */
    boolean agree() {
        return all().map(LedgerEntry::getDelta)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .signum()
                == 0;
    }

    /** Whether the transfer has put anything into an account that is still there. */
    boolean haveMoved() {
        return sum(atA).signum() != 0 || sum(atB).signum() != 0;
    }

    private static BigDecimal sum(List<LedgerEntry> entries) {
        return entries.stream().map(LedgerEntry::getDelta).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The leg that is there when it is the only one, else null. */
    LedgerEntry onlyOne() {
        List<LedgerEntry> entries = all().toList();
        return entries.size() == 1 ? entries.get(0) : null;
    }

    private Stream<LedgerEntry> all() {
        return Stream.concat(atA.stream(), atB.stream());
    }

    /** What a bank's ledger holds, for a person. */
    String shownAt(char bank) {
        List<LedgerEntry> entries = bank == 'A' ? atA : atB;
        String shown = entries.isEmpty()
                ? "nothing of this transfer in its ledger"
                : entries.stream().map(Legs::shown).collect(Collectors.joining(", "));
        return "Bank " + bank + ": " + shown + ".";
    }

    private static String shown(LedgerEntry entry) {
        return "committed " + entry.getLeg() + " " + entry.getAccountId() + " " + entry.getDelta() + " at "
                + entry.getCreatedAt();
    }
}
