package io.twobanks.mq;

import io.twobanks.common.desk.DeskItem;
import io.twobanks.common.desk.Reconciliation;
import io.twobanks.common.desk.RepairDesk;
import io.twobanks.common.problem.NotFound;
import io.twobanks.common.problem.NotPossible;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The desk: at the payee's bank credits that failed again and again, at the payer's what {@link Reconcile} has found and
 * cannot settle, and refunds that cannot be made.
 */
@Component
final class SettleByHand implements RepairDesk {
    private final List<Cases> kinds;
    private final Reconcile reconcile;

    SettleByHand(List<Cases> kinds, Reconcile reconcile) {
        this.kinds = kinds;
        this.reconcile = reconcile;
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

    @Override
    public Reconciliation reconcile() {
        return reconcile.now();
    }
}
