package io.twobanks.mq;

import io.swagger.v3.oas.annotations.Operation;
import io.twobanks.common.inbox.InboxMark;
import io.twobanks.common.peer.PartnerController;
import io.twobanks.common.problem.Reason;
import io.twobanks.common.request.Fields;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** The payee's bank: tells the payer's bank what it has received, for {@link Reconcile}. */
@PartnerController
class ReconciliationController {
    private static final int TOLD_AT_ONCE = 1000;

    private final ReceivedCredits received;
    private final DeadCredits dead;
    private final InboxMark mark;
    private final Readers readers;
    private final String topic;

    ReconciliationController(
            ReceivedCredits received,
            DeadCredits dead,
            InboxMark mark,
            Readers readers,
            @Value("${bank.letter}") char bank) {
        this.received = received;
        this.dead = dead;
        this.mark = mark;
        this.readers = readers;
        this.topic = Topics.credits(bank);
    }

    /**
     * What happened to these transfers, and what was received after {@code since} and not after {@code until}?
     *
     * @param sentBefore the messages of these transfers were with the broker before this
     */
    record Question(List<String> transferIds, Instant since, Instant until, Instant sentBefore) {
        private static final List<String> FIELDS = List.of("transferIds", "since", "until", "sentBefore");
        private static final int ASKED_AT_ONCE = 2000;

        /** @throws io.twobanks.common.problem.Refused when it is not one, as strictly as at the front door */
        static Question read(String body) {
            Fields fields = Fields.read(body, "a question", FIELDS);
            return new Question(
                    fields.transferIds("transferIds", ASKED_AT_ONCE),
                    fields.instant("since"),
                    fields.instant("until"),
                    fields.instant("sentBefore"));
        }
    }

    /**
     * What this bank knows.
     *
     * @param readAll whether it had read every message of that time before it looked for the answer; if not, what it does
     *     not know yet may be among those
     * @param until up to when all that was received is told; earlier than asked for when it is very much
     * @param received what was asked for by id and is known, and what was received in the window
     * @param atDesk those asked for whose message waits at this bank's desk for a person
     * @param keptSince what was ordered before this may have been received and forgotten
     */
    record Answer(boolean readAll, Instant until, List<Received> received, Set<String> atDesk, Instant keptSince) {
        /** Whether "not received" means that: else it may be forgotten. */
        boolean remembers(Instant orderedAt) {
            return !orderedAt.isBefore(keptSince);
        }
    }

    /** @param reason when it was refused, else null */
    record Received(String transferId, BigDecimal amount, boolean credited, Reason reason) {}

    @PostMapping("/reconciliation")
    @Operation(
            summary =
                    "For the other bank: what became of these transfers here, and what else was received in a window.")
    Answer answer(@RequestBody(required = false) String body) {
        Question question = Question.read(body == null ? "" : body);
        boolean readAll = readers.haveReadAll(
                topic, question.sentBefore()); // Asked first: what is read from now on only adds to the answer.
        Instant since = question.since();
        Instant full = received.receivedAt(since, question.until(), TOLD_AT_ONCE);
        Instant until = full == null ? question.until() : full;
        List<String> ids = question.transferIds();
        Set<String> atDesk = ids.isEmpty() ? Set.of() : dead.openAmong(ids);
        // The mark is read last: whatever was purged before the rows were read, it says so.
        return new Answer(readAll, until, known(ids, since, until), atDesk, mark.keptSince());
    }

    private List<Received> known(List<String> ids, Instant since, Instant until) {
        List<Received> rows = Stream.concat(asked(ids).stream(), received.between(since, until).stream())
                .distinct()
                .toList();
        return Stream.concat(rows.stream(), withoutRow(ids, rows)).toList();
    }

    private List<Received> asked(List<String> ids) {
        return ids.isEmpty() ? List.of() : received.among(ids);
    }

    /** What the ledger has credited is received, also when its row is gone. */
    private Stream<Received> withoutRow(List<String> ids, List<Received> rows) {
        Set<String> found = rows.stream().map(Received::transferId).collect(Collectors.toSet());
        List<String> missing =
                ids.stream().filter(Predicate.not(found::contains)).toList();
        return missing.isEmpty() ? Stream.empty() : received.bookedAmong(missing).stream();
    }
}
