package io.twobanks.common.reconcile;

import java.time.Instant;
import java.util.Locale;

/**
 * One transfer about which books do not agree.
 *
 * @param kind the name of one of the kinds of the comparison that has found it
 * @param what in a sentence
 * @param settledAt null while it waits for a person
 */
public record Difference(String transferId, String kind, String what, Instant foundAt, Instant settledAt) {
    boolean isOpen() {
        return settledAt == null;
    }

    boolean is(Enum<?> other) {
        return kind.equals(other.name());
    }

    /** Its kind as the desk calls it. */
    String shownKind() {
        return kind.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
