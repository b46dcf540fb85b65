package io.twobanks.infra.seata;

import java.util.Map;
import java.util.Optional;

/**
 * What a run may want otherwise; everything else is in the program's {@code seata-server.yml}, each line with its reason.
 *
 * @param registry the address of the Nacos server in which it registers as {@code seata-server}; empty: nowhere
 * @param retryDeadThresholdMillis so old a transaction must be before the coordinator believes that whoever decided it is
 *     dead, and before it forgets one that it has rolled back. Shorter than the longest transaction it would roll back what
 *     is being rolled back already
 */
public record SeataSettings(Optional<String> registry, int retryDeadThresholdMillis) {

    /** Seata's own is 130 s: so long a transaction that was rolled back would still be listed. */
    private static final int SHORT_MILLIS = 10_000;

    /** Registers nowhere. */
    public static SeataSettings defaults() {
        return new SeataSettings(Optional.empty(), SHORT_MILLIS);
    }

    public SeataSettings withRegistry(Optional<String> address) {
        return new SeataSettings(address, retryDeadThresholdMillis);
    }

    public SeataSettings withRetryDeadThreshold(int millis) {
        return new SeataSettings(registry, millis);
    }

    Map<String, String> environment() {
        return Map.of(
                "REGISTRY_TYPE", registry.isPresent() ? "nacos" : "file",
                "NACOS_ADDRESS", registry.orElse(""),
                "RETRY_DEAD_THRESHOLD", String.valueOf(retryDeadThresholdMillis));
    }
}
