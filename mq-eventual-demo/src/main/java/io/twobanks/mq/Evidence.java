package io.twobanks.mq;

import io.twobanks.common.account.Books;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What this bank's ledger says about a transfer, for the person at the desk. */
@Component
final class Evidence {
    private final Books books;

    Evidence(Books books) {
        this.books = books;
    }

    /** @param others sentences that come before those of the ledger */
    List<String> of(String transferId, String... others) {
        return Stream.concat(Stream.of(others), ledger(transferId)).toList();
    }

    private Stream<String> ledger(String transferId) {
        List<String> entries = books.entriesOf(transferId).stream()
                .map(entry -> "Bank " + books.bank() + ": " + entry.getLeg() + " " + entry.getAccountId() + " "
                        + entry.getDelta() + ".")
                .toList();
        return entries.isEmpty() ? Stream.of("Bank " + books.bank() + ": no entry in the ledger.") : entries.stream();
    }
}
