package io.twobanks.xa.reconcile;

import io.twobanks.common.account.LedgerEntry;
import io.twobanks.common.transfer.Transfer;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What both banks' ledgers hold of one transfer. */
public record Legs(List<LedgerEntry> atA, List<LedgerEntry> atB) {
    boolean areNone() {
        return atA.isEmpty() && atB.isEmpty();
    }

    /** Whether what left one bank has arrived at the other, once: the money of a whole transfer sums up to nothing. */
    public boolean agree() {
        return !areTwice() && sumUpToNothing();
    }

    /** Whether more has moved at a bank than any one entry says. */
    public boolean areTwice() {
        return isTwice(atA) || isTwice(atB);
    }

    private static boolean isTwice(List<LedgerEntry> entries) {
        BigDecimal most =
                entries.stream().map(entry -> entry.getDelta().abs()).reduce(BigDecimal.ZERO, BigDecimal::max);
        return sum(entries).abs().compareTo(most) > 0;
    }

    private boolean sumUpToNothing() {
        return all().map(LedgerEntry::getDelta)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .signum()
                == 0;
    }

    /** Whether the transfer has put anything into an account that is still there. */
    public boolean haveMoved() {
        return sum(atA).signum() != 0 || sum(atB).signum() != 0;
    }

    private static BigDecimal sum(List<LedgerEntry> entries) {
        return entries.stream().map(LedgerEntry::getDelta).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The one leg of this transfer that is there, when there is one and it is as it should be; else null. */
    public LedgerEntry onlyHalfOf(Transfer transfer) {
        List<LedgerEntry> entries = all().toList();
        return entries.size() == 1 && isHalf(entries.get(0), transfer) ? entries.get(0) : null;
    }

    private static boolean isHalf(LedgerEntry entry, Transfer transfer) {
        BigDecimal amount = transfer.getAmount();
        return switch (entry.getLeg()) {
            case DEBIT ->
                entry.getAccountId().equals(transfer.getFromAccount())
                        && entry.getDelta().negate().compareTo(amount) == 0;
            case CREDIT ->
                entry.getAccountId().equals(transfer.getToAccount())
                        && entry.getDelta().compareTo(amount) == 0;
            case REFUND, TAKE_BACK -> false;
        };
    }

    private Stream<LedgerEntry> all() {
        return Stream.concat(atA.stream(), atB.stream());
    }

    /** What a bank's ledger holds, for a person. */
    public String shownAt(char bank) {
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
