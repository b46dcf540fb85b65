package io.twobanks.common.reconcile;

import io.twobanks.common.inbox.InboxMark;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The payee's bank: tells the payer's bank what it has received, for {@link Reconcile}. */
public final class AnswerPeer {
    private static final int TOLD_AT_ONCE = 1000;

    private final Receipts received;
    private final CreditedMapper credited;
    private final InboxMark mark;
    private final Predicate<Instant> hasReadAll;
    private final Function<List<String>, Set<String>> atDesk;

    /**
     * @param hasReadAll whether all was worked on that was sent before this
     * @param atDesk of these transfers, which are not none, those whose message waits here for a person
     */
    public AnswerPeer(
            Receipts received,
            CreditedMapper credited,
            InboxMark mark,
            Predicate<Instant> hasReadAll,
            Function<List<String>, Set<String>> atDesk) {
        this.received = received;
        this.credited = credited;
        this.mark = mark;
        this.hasReadAll = hasReadAll;
        this.atDesk = atDesk;
    }

    public Answer to(Question question) {
        // Asked first: what is read from now on only adds to the answer.
        boolean readAll = hasReadAll.test(question.sentBefore());
        Instant since = question.since();
        Instant full = received.receivedAt(since, question.until(), TOLD_AT_ONCE);
        Instant until = full == null ? question.until() : full;
        List<String> ids = question.transferIds();
        Set<String> waiting = ids.isEmpty() ? Set.of() : atDesk.apply(ids);
        // The mark is read last: whatever was purged before the rows were read, it says so.
        return new Answer(readAll, until, known(ids, since, until), waiting, mark.keptSince());
    }

    private List<Received> known(List<String> ids, Instant since, Instant until) {
        Stream<Received> asked = ids.isEmpty() ? Stream.empty() : received.among(ids).stream();
        List<Received> rows = Stream.concat(asked, received.between(since, until).stream())
                .distinct()
                .toList();
        return Stream.concat(rows.stream(), withoutRow(ids, rows)).toList();
    }

    /** What the ledger has credited is received, also when its row is gone. */
    private Stream<Received> withoutRow(List<String> ids, List<Received> rows) {
        Set<String> found = rows.stream().map(Received::transferId).collect(Collectors.toSet());
        List<String> missing =
                ids.stream().filter(Predicate.not(found::contains)).toList();
        return missing.isEmpty() ? Stream.empty() : credited.among(missing).stream();
    }
}
