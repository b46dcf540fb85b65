package io.twobanks.workbench.bench;

import java.time.Instant;

/**
 * A transfer that was made.
 *
 * @param at when its client ordered it
 */
record Ordered(String transferId, Instant at) {}
