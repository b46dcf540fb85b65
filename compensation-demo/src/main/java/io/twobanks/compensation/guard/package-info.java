/** The guards of this pattern that are code of their own; {@code idempotent-steps} is {@link io.twobanks.common.inbox.Dedupe}. */
package io.twobanks.compensation.guard;
