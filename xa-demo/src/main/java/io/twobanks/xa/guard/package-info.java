/** The guards of XA, each a small class that can be taken away; {@link io.twobanks.xa.NaiveTransfer} is left without two-phase commit. */
package io.twobanks.xa.guard;
