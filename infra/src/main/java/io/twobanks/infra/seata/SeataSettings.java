package io.twobanks.infra.seata;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a run may want otherwise; everything else is in the program's {@code seata-server.yml}, each line with its reason.
 *
 * @param registry the address of the Nacos server in which it registers as {@code seata-server}; empty: nowhere
 * @param retryDeadThresholdMillis so old a transaction must be before the coordinator believes that whoever decided it is
 *     dead, and before it forgets one that it has rolled back. Shorter than the longest transaction it would roll back what
 *     is being rolled back already
 * @param undoOrder in which order the branches of a transaction are rolled back
 */
public record SeataSettings(Optional<String> registry, int retryDeadThresholdMillis, UndoOrder undoOrder) {
    /** Which branch of a transaction is rolled back first. */
    public enum UndoOrder {
        /** As they must be: a later branch may have changed a row after an earlier one. */
        LAST_FIRST,
        /** As Seata 2.0.0 does it by itself. */
        AS_REGISTERED
    }

    /** Seata's own is 130 s: so long a transaction that was rolled back would still be listed. */
    private static final int SHORT_MILLIS = 10_000;

    /** Registers nowhere. */
    public static SeataSettings defaults() {
        return new SeataSettings(Optional.empty(), SHORT_MILLIS, UndoOrder.LAST_FIRST);
    }

    public SeataSettings withRegistry(Optional<String> address) {
        return new SeataSettings(address, retryDeadThresholdMillis, undoOrder);
    }

    public SeataSettings withRetryDeadThreshold(int millis) {
        return new SeataSettings(registry, millis, undoOrder);
    }

    public SeataSettings withUndoOrder(UndoOrder order) {
        return new SeataSettings(registry, retryDeadThresholdMillis, order);
    }

    /** For the program of ours that starts the server. */
    Map<String, String> properties() {
        return Map.of(
                "two-banks.undo-order",
                undoOrder.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    Map<String, String> environment() {
        return Map.of(
                "REGISTRY_TYPE", registry.isPresent() ? "nacos" : "file",
                "NACOS_ADDRESS", registry.orElse(""),
                "RETRY_DEAD_THRESHOLD", String.valueOf(retryDeadThresholdMillis));
    }
}
