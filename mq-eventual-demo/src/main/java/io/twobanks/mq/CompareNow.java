package io.twobanks.mq;

import io.twobanks.common.desk.CaseKind;
import io.twobanks.common.desk.Reconciliation;
import io.twobanks.common.problem.NotPossible;
import io.twobanks.mq.Payments.Paid;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.client.RestClientException;

/** Compares when a person asks for it, and tells what was found. */
final class CompareNow implements Supplier<Reconciliation> {
    private static final Logger LOG = LoggerFactory.getLogger(CompareNow.class);

    private final Reconcile reconcile;
    private final NoteDifferences differences;
    private final CompareLedger ledger;
    private final Payments payments;
    private final Clock clock;

    CompareNow(Reconcile reconcile, NoteDifferences differences, CompareLedger ledger, Payments payments, Clock clock) {
        this.reconcile = reconcile;
        this.differences = differences;
        this.ledger = ledger;
        this.payments = payments;
        this.clock = clock;
    }

    /** Undecided are those whose answer is still awaited, the oldest of them. */
    @Override
    public Reconciliation get() {
        Instant since = payments.watermark();
        try {
            reconcile.compareAndSettle();
        } catch (RestClientException away) {
            LOG.info("Nothing was compared: {}", away.getMessage());
            throw new NotPossible(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "other-bank-away",
                    "The other bank does not say what it has received.",
                    "nothing",
                    "See with ./twobanks status whether it runs. It is asked every few seconds anyway.");
        }
        List<String> undecided =
                payments.awaited(clock.instant(), clock.instant(), Instant.EPOCH, "", CaseKind.SHOWN_AT_ONCE).stream()
                        .map(Paid::transferId)
                        .toList();
        List<String> found = Stream.concat(differences.open().stream(), ledger.open().stream())
                .distinct()
                .toList();
        return new Reconciliation(since, found, undecided);
    }
}
