/**
 * This pattern's tables, and what stands in a row of them: {@link io.twobanks.outbox.log.Kind}, what a message says;
 * {@link io.twobanks.outbox.log.Outbox}, the local message table itself; and {@link io.twobanks.outbox.log.ArchiveRows}, which keeps it
 * small.
 */
package io.twobanks.outbox.log;
