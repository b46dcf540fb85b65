package io.twobanks.workbench.campaign;

import java.util.Locale;

/**
 * One fault of a campaign, from its begin to its repair.
 *
 * @param number its place in the plan, from 1; a plan with some left out keeps the numbers
 * @param atMillis when it begins, since the campaign began
 * @param lastsMillis until it is repaired
 * @param kind what happens
 * @param target a process, for example {@code db-a}; of a network fault the way, for example {@code bank-a → bank-b}
 */
public record Trouble(int number, long atMillis, long lastsMillis, Kind kind, String target) {

    /** What can happen to a process, or to the network between two. */
    public enum Kind {
        /** {@code SIGKILL}, and a start later. */
        KILL(false),
        /** {@code SIGTERM}, the end in order, and a start later. */
        STOP(false),
        /** {@code SIGSTOP}: it holds what it holds and says nothing. */
        FREEZE(false),
        /** Every connection breaks, and no new one is made. */
        CUT(true),
        /** Half a second later, in both directions. */
        DELAY(true),
        /** What is sent to the server is lost, its answers are not. */
        LOSE_TO_SERVER(true),
        /** What the server answers is lost: it has done what it was asked. */
        LOSE_TO_CLIENT(true),
        /** The connections break once; new ones are made at once. */
        RESET(true);

        private final boolean ofNetwork;

        Kind(boolean ofNetwork) {
            this.ofNetwork = ofNetwork;
        }

        boolean isOfNetwork() {
            return ofNetwork;
        }

        /** As {@code ./twobanks link} calls it. */
        String action() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** For example {@code 12.  34.5 s  kill db-a for 2.1 s}. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%3d. %6.1f s  %s %s for %.1f s",
                number,
                atMillis / 1e3,
                kind.action(),
                target,
                lastsMillis / 1e3);
    }
}
