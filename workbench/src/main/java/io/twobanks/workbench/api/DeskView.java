package io.twobanks.workbench.api;

import io.twobanks.common.desk.DeskItem;
import io.twobanks.workbench.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The repair desks of a run's services as one.
 *
 * @param entries everything that waits for a person, service by service, oldest first
 * @param silent the services that do not run, whose desks nobody can look at
 */
public record DeskView(List<Entry> entries, List<String> silent) {
    /** @param service on whose desk the item is */
    public record Entry(String service, DeskItem item) {}

    /**
     * The entry that is meant, by an id or its beginning. A transfer can wait at both banks' desks, and for two reasons at one:
     * then it is the entry that offers the action.
     *
     * @param action null when it is only to be shown
     * @return empty when none waits under it
     * @throws Problem when several could be meant
     */
    Optional<Entry> meant(String wanted, String action) {
        List<Entry> waiting = entries.stream()
                .filter(entry -> entry.item().id().startsWith(wanted))
                .toList();
        List<Entry> offering = waiting.stream()
                .filter(entry -> action != null && entry.item().offers(action))
                .toList();
        List<Entry> left = offering.isEmpty() ? waiting : offering;
        if (left.size() > 1) {
            throw left.stream().allMatch(entry -> entry.item().id().equals(wanted))
                    ? new Problem("desk.atSeveral", wanted, services(left))
                    : new Problem("desk.ambiguous", wanted, left.size());
        }
        return left.stream().findFirst();
    }

    private static String services(List<Entry> several) {
        return several.stream().map(Entry::service).distinct().collect(Collectors.joining(", "));
    }
}
