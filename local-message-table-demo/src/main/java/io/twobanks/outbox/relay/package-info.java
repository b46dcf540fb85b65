/**
 * What a relay works with, but not what it does: {@link io.twobanks.outbox.relay.RelayThreads}, when it runs;
 * {@link io.twobanks.outbox.relay.ClaimRows}, how it gets rows that no other has; and {@link io.twobanks.outbox.relay.Attempts}, how
 * often it tries.
 */
package io.twobanks.outbox.relay;
