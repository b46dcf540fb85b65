/** What every bank service shares, whatever its pattern: accounts, the transfer's contract, faults and the timeline. */
package io.twobanks.common;
