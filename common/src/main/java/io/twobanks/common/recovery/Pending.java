package io.twobanks.common.recovery;

import java.time.Instant;

/** A transfer that is pending, and its place among the others: oldest first. */
public record Pending(String transferId, Instant createdAt) {
    /** Comes before all of them. */
    public static final Pending START = new Pending("", Instant.EPOCH);
}
