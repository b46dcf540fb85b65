package io.twobanks.common.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.twobanks.common.problem.NotPossible;
import java.time.Instant;
import java.util.List;

/**
 * Something that waits for a person, or that a person has repaired.
 *
 * @param id what it is called at the desk: the transfer's id where it is known
 * @param transferId the transfer, or null when nothing tells which one it is
 * @param kind what went wrong, for example {@code half-transfer}; {@link #RESOLVED} when nothing is left to do,
 *     {@link #UNDER_WAY} while the service tries again what a person has asked for
 * @param whatHappened in a sentence or two
 * @param since when it began to wait, or null when it waits for nobody
 * @param evidence what each bank holds, a sentence each
 * @param actions those that are safe now, in no order of preference; none when it must wait
 * @param repairs what was done at the desk so far, oldest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeskItem(
        String id,
        String transferId,
        String kind,
        String whatHappened,
        Instant since,
        List<String> evidence,
        List<Action> actions,
        List<Repair> repairs) {

    /** The kind of an item that waits for nobody any more. */
    public static final String RESOLVED = "resolved";

    /** The kind of an item on which the service works by itself, once more. */
    public static final String UNDER_WAY = "under-way";

    /**
     * What a person can do.
     *
     * @param action its name in {@code POST /desk/{id}/{action}}
     * @param does what it does, in a sentence
     */
    public record Action(String action, String does) {}

    /** Whether this action is safe now. */
    public boolean offers(String action) {
        return actions.stream().anyMatch(offered -> offered.action().equals(action));
    }

    /** Whether this action was done here before, and not just begun. */
    public boolean hasSeen(String action) {
        return repairs.stream().anyMatch(repair -> repair.action().equals(action) && !repair.isJustBegun());
    }

    /** Whether a person must look at it. */
    public boolean isWaiting() {
        return !kind.equals(RESOLVED) && !kind.equals(UNDER_WAY);
    }

    /**
     * For who wants an action that is not offered.
     *
     * @return this, when the action was done here before
     * @throws NotPossible when it was not; it says what is safe now
     */
    public DeskItem seenOrNotSafe(String action) {
        if (hasSeen(action)) {
            return this;
        }
        List<String> offered = actions.stream().map(Action::action).toList();
        throw NotPossible.now(
                "action-not-safe",
                "'" + action + "' is not safe for " + id + " now; safe is "
                        + (offered.isEmpty() ? "nothing" : String.join(" or ", offered)) + ".",
                "Look at GET /desk/" + id + ": its evidence says why.");
    }
}
