/** XA: one service moves money between two databases in one transaction, with two-phase commit by Atomikos. */
package io.twobanks.xa;
