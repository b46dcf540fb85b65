package io.twobanks.workbench.load;

import java.time.Duration;

/**
 * What is to be sent, before anything is.
 *
 * @param rate transfers per second that are sent whatever the answers do (open loop), or 0
 * @param clients that send the next one when the one before has been answered (closed loop), or 0
 * @param lasting how long new transfers are sent
 * @param atMost with a rate: so many wait for their answers at the same time at most; the next one is sent later, and its
 *     waiting counts
 * @param accounts between so many pairs of accounts at most
 * @param seed of accounts, directions, amounts and ids
 */
public record LoadPlan(double rate, int clients, Duration lasting, int atMost, int accounts, long seed) {
    public boolean isOpen() {
        return rate > 0;
    }
}
