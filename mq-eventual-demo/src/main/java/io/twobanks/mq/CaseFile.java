package io.twobanks.mq;

import io.twobanks.common.account.Books;
import io.twobanks.common.desk.DeskItem;
import io.twobanks.common.desk.DeskItem.Action;
import io.twobanks.common.desk.OpenCases;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A case as the person at the desk sees it: with what this bank's ledger says, and what was done about it so far. */
@Component
final class CaseFile {
    private final Books books;
    private final OpenCases cases;

    CaseFile(Books books, OpenCases cases) {
        this.books = books;
        this.cases = cases;
    }

    /**
     * One that waits.
     *
     * @param evidence sentences that come before those of the ledger
     */
    DeskItem waiting(
            String transferId, String kind, String what, Instant since, List<Action> actions, String... evidence) {
        return item(transferId, kind, what, since, actions, evidence);
    }

    /**
     * One that waits for nobody any more.
     *
     * @param evidence sentences that come before those of the ledger
     */
    DeskItem settled(String transferId, String what, String... evidence) {
        return item(transferId, DeskItem.RESOLVED, what, null, List.of(), evidence);
    }

    private DeskItem item(
            String transferId, String kind, String what, Instant since, List<Action> actions, String... evidence) {
        List<String> all =
                Stream.concat(Stream.of(evidence), ledger(transferId)).toList();
        return new DeskItem(transferId, transferId, kind, what, since, all, actions, cases.repairs(transferId));
    }

    private Stream<String> ledger(String transferId) {
        List<String> entries = books.entriesOf(transferId).stream()
                .map(entry -> "Bank " + books.bank() + ": " + entry.getLeg() + " " + entry.getAccountId() + " "
                        + entry.getDelta() + ".")
                .toList();
        return entries.isEmpty() ? Stream.of("Bank " + books.bank() + ": no entry in the ledger.") : entries.stream();
    }
}
