/** The guards of this pattern that are code of their own; those of the inbox are {@link io.twobanks.common.inbox.Dedupe}. */
package io.twobanks.mq.guard;
