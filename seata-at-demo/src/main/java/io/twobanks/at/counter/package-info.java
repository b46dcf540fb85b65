/** Business of the bank beside its transfers, which must keep their locks all the same: money over the counter. */
package io.twobanks.at.counter;
