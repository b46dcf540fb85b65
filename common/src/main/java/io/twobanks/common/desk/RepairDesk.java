package io.twobanks.common.desk;

import io.twobanks.common.problem.NotFound;
import io.twobanks.common.problem.NotPossible;
import io.twobanks.common.problem.Refused;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The repair desk of a bank, whatever its pattern: what no machine can finish, and the actions that are safe. */
public final class RepairDesk {
    private static final Comparator<DeskItem> OLDEST_FIRST =
            Comparator.comparing(DeskItem::since, Comparator.nullsLast(Comparator.<Instant>naturalOrder()));

    private final List<CaseKind> kinds;
    private final Supplier<Reconciliation> comparison;

    /** @param kinds an id of which several know something belongs to where it waits, or else to the first of them; an
     *     action to the one that offers it */
    public RepairDesk(List<CaseKind> kinds) {
        this(kinds, () -> {
            throw new NotFound("This pattern compares no books.", "Look at GET /desk.");
        });
    }

    /** @param comparison compares the banks' books now, and puts on the desk what does not agree */
    public RepairDesk(List<CaseKind> kinds, Supplier<Reconciliation> comparison) {
        this.kinds = List.copyOf(kinds);
        this.comparison = comparison;
    }

    private record Found(CaseKind kind, DeskItem item) {}

    /** Everything that waits for a person, oldest first. */
    public List<DeskItem> items() {
        return kinds.stream().flatMap(CaseKind::open).sorted(OLDEST_FIRST).toList();
    }

    /** The item that waits under this id, or what was repaired under it; empty when there was never anything. */
    public Optional<DeskItem> find(String id) {
        return look(id, DeskItem::isWaiting).map(Found::item);
    }

    /** The first that is wanted, or else that waits, or else that was ever there. */
    private Optional<Found> look(String id, Predicate<DeskItem> wanted) {
        List<Found> all = kinds.stream()
                .flatMap(kind -> kind.find(id).map(item -> new Found(kind, item)).stream())
                .toList();
        return all.stream()
                .filter(found -> wanted.test(found.item()))
                .findFirst()
                .or(() -> all.stream().filter(found -> found.item().isWaiting()).findFirst())
                .or(() -> all.stream().findFirst());
    }

    /**
     * Does one of the actions that the item offers. Doing it again, also at the same moment, changes nothing and returns
     * the same item.
     *
     * @return the item afterwards
     * @throws NotFound when there was never anything under this id
     * @throws NotPossible when the action is not safe now, or could not be done; the item says what is safe
     */
    public DeskItem act(String id, String action) {
        Found found = look(id, item -> item.offers(action)).orElseThrow(() -> gone(id));
        if (!found.item().offers(action)) {
            return found.item().seenOrNotSafe(action);
        }
        try {
            found.kind().act(id, action);
        } catch (Refused refused) {
            throw NotPossible.now(
                    "repair-refused",
                    refused.getMessage() + " Nothing has changed.",
                    "Put it right, then try again. GET /desk/" + id + " shows what each bank holds.");
        }
        return found.kind().find(id).orElseThrow(() -> gone(id));
    }

    private static NotFound gone(String id) {
        return new NotFound("There is nothing on the repair desk under " + id + ".", "Look at GET /desk.");
    }

    /** Compares the banks' books now and puts on the desk what does not agree. */
    public Reconciliation reconcile() {
        return comparison.get();
    }
}
