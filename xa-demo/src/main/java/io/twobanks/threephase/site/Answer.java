package io.twobanks.threephase.site;

import io.twobanks.common.problem.Reason;

/**
 * Where a site stands.
 *
 * @param site its name
 * @param recovering that it was dead in between, and so decides nothing alone; of the coordinator, that it does not drive the
 *     transfer any more
 * @param reason why it has aborted, where it knows; else null
 */
public record Answer(String site, State state, boolean recovering, Reason reason) {
    /** What has no state is no answer: something else was read as one, for example an empty object. */
    public Answer {
        if (site == null || state == null) {
            throw new IllegalArgumentException("An answer names its site and where that stands");
        }
    }

    /** Whether it is a bank's, which has money to move; the coordinator has none. */
    public boolean comesFromBank() {
        return !site.equals(Site.COORDINATOR);
    }

    /** Whether nothing comes after it. */
    public boolean decided() {
        return state.isFinal();
    }

    /** Whether it comes from a coordinator that goes on with the transfer by itself. */
    public boolean comesFromCoordinatorAtWork() {
        return !comesFromBank() && !recovering && !decided();
    }
}
