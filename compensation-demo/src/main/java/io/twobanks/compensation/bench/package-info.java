/** What {@code ./twobanks bench compensation} measures. No bank loads it. */
package io.twobanks.compensation.bench;
