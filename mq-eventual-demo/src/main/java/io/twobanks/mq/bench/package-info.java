/** What {@code ./twobanks bench mq} measures. No bank loads it. */
package io.twobanks.mq.bench;
