/** What {@code ./twobanks bench xa} measures: a ladder from one local transaction to the bank's service. No bank loads it. */
package io.twobanks.xa.bench;
