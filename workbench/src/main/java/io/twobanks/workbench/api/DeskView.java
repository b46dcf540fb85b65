package io.twobanks.workbench.api;

import io.twobanks.common.desk.DeskItem;
import java.util.List;

/**
 * The repair desks of a run's services as one.
 *
 * @param entries everything that waits for a person, service by service, oldest first
 * @param silent the services that do not run, whose desks nobody can look at
 */
public record DeskView(List<Entry> entries, List<String> silent) {
    /** @param service on whose desk the item is */
    public record Entry(String service, DeskItem item) {}
}
