package io.twobanks.common.desk;

import io.twobanks.common.account.Books;
import io.twobanks.common.desk.DeskItem.Action;
import io.twobanks.common.transfer.Transfer;
import io.twobanks.common.transfer.TransferState;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** A case about a transfer as the person at the desk sees it: with what this bank's ledger says, and what was done so far. */
public final class CaseFile {
    private final Books books;
    private final Repairs repairs;

    public CaseFile(Books books, Repairs repairs) {
        this.books = books;
        this.repairs = repairs;
    }

    /**
     * One that waits.
     *
     * @param evidence sentences that come before those of the ledger
     */
    public DeskItem waiting(
            String transferId, String kind, String what, Instant since, List<Action> actions, String... evidence) {
        return new DeskItem(
                transferId, transferId, kind, what, since, all(evidence, transferId), actions, done(transferId));
    }

    /**
     * One that waits for nobody any more.
     *
     * @param evidence sentences that come before those of the ledger
     */
    public DeskItem settled(String transferId, String what, String... evidence) {
        return notWaiting(transferId, DeskItem.RESOLVED, what, evidence);
    }

    /** A transfer that waits for nobody any more: the service works on it by itself, or it is final. */
    public DeskItem notWaiting(Transfer transfer, String... evidence) {
        boolean underWay = transfer.getState() == TransferState.PENDING;
        return notWaiting(
                transfer.getTransferId(),
                underWay ? DeskItem.UNDER_WAY : DeskItem.RESOLVED,
                "The transfer is " + transfer.getState() + ".",
                evidence);
    }

    /** The same; of kind {@link DeskItem#UNDER_WAY} where the service works on it by itself. */
    public DeskItem notWaiting(String transferId, String kind, String what, String... evidence) {
        return waiting(transferId, kind, what, null, List.of(), evidence);
    }

    private List<String> all(String[] evidence, String transferId) {
        return Stream.concat(Stream.of(evidence), ledger(transferId)).toList();
    }

    private Stream<String> ledger(String transferId) {
        List<String> entries = books.entriesOf(transferId).stream()
                .map(entry -> "Bank " + books.bank() + ": " + entry.getLeg() + " " + entry.getAccountId() + " "
                        + entry.getDelta() + ".")
                .toList();
        return entries.isEmpty() ? Stream.of("Bank " + books.bank() + ": no entry in the ledger.") : entries.stream();
    }

    /** What was done about it so far, oldest first. */
    public List<Repair> done(String id) {
        return repairs.of(id);
    }

    /** Notes in the caller's transaction what was done about it. @param outcome in a sentence */
    public void note(String id, String action, String outcome) {
        repairs.note(id, action, outcome);
    }
}
