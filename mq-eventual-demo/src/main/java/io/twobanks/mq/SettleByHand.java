package io.twobanks.mq;

import io.twobanks.common.desk.DeskItem;
import io.twobanks.common.desk.Reconciliation;
import io.twobanks.common.desk.RepairDesk;
import io.twobanks.common.problem.NotFound;
import io.twobanks.common.problem.NotPossible;
import io.twobanks.mq.Payments.Paid;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * The desk: at the payee's bank credits that failed again and again, at the payer's what {@link Reconcile} has found and
 * cannot settle, and refunds that cannot be made.
 */
@Component
final class SettleByHand implements RepairDesk {
    private static final Logger LOG = LoggerFactory.getLogger(SettleByHand.class);

    private final List<Cases> kinds;
    private final Reconcile reconcile;
    private final NoteDifferences differences;
    private final CompareLedger ledger;
    private final Payments payments;
    private final Clock clock;

    SettleByHand(
            List<Cases> kinds,
            Reconcile reconcile,
            NoteDifferences differences,
            CompareLedger ledger,
            Payments payments,
            Clock clock) {
        this.kinds = kinds;
        this.reconcile = reconcile;
        this.differences = differences;
        this.ledger = ledger;
        this.payments = payments;
        this.clock = clock;
    }

    @Override
    public List<DeskItem> items() {
        return kinds.stream()
                .flatMap(Cases::open)
                .sorted(Comparator.comparing(DeskItem::since))
                .toList();
    }

    @Override
    public Optional<DeskItem> find(String id) {
        return kindOf(id).flatMap(cases -> cases.find(id));
    }

    /** Where it waits, or else where it was settled. */
    private Optional<Cases> kindOf(String id) {
        return kinds.stream()
                .filter(cases -> cases.find(id).isPresent())
                .min(Comparator.comparing(cases -> cases.find(id).orElseThrow().since() == null));
    }

    @Override
    public DeskItem act(String id, String action) {
        Cases cases =
                kindOf(id).orElseThrow(() -> new NotFound("Nothing waits under " + id + ".", "Look at GET /desk."));
        DeskItem item = cases.find(id).orElseThrow();
        if (item.offers(action)) {
            cases.act(id, action);
        } else if (!item.hasSeen(action)) {
            throw NotPossible.now(
                    "action-not-safe",
                    "'" + action + "' is not offered for " + id + ".",
                    "Look at GET /desk/" + id + ".");
        }
        return cases.find(id).orElseThrow();
    }

    /** Undecided are those whose answer is still awaited, the oldest of them. */
    @Override
    public Reconciliation reconcile() {
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
                payments.awaited(clock.instant(), clock.instant(), Instant.EPOCH, "", Cases.SHOWN_AT_ONCE).stream()
                        .map(Paid::transferId)
                        .toList();
        List<String> found = Stream.concat(differences.open().stream(), ledger.open().stream())
                .distinct()
                .toList();
        return new Reconciliation(since, found, undecided);
    }
}
