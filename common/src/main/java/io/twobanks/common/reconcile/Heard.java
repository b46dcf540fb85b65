package io.twobanks.common.reconcile;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The other bank's {@link Answer}, as far as it can be believed. What contradicts itself says nothing about its transfer, not
 * even that it is unknown; about the others the answer counts.
 *
 * @param received by transfer
 * @param unclear why what it says of a transfer cannot be believed, in a sentence; by transfer, and none of those received
 */
public record Heard(
        boolean readAll,
        Instant until,
        Map<String, Received> received,
        Map<String, String> unclear,
        Set<String> atDesk,
        Instant keptSince) {
    Optional<Received> of(String transferId) {
        return Optional.ofNullable(received.get(transferId));
    }

    boolean isUnclear(String transferId) {
        return unclear.containsKey(transferId);
    }

    /** Whether "not received" means that: else it may be forgotten. */
    boolean remembers(Instant orderedAt) {
        return !orderedAt.isBefore(keptSince);
    }
}
