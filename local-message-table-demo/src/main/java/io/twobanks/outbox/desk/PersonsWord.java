package io.twobanks.outbox.desk;

import io.twobanks.common.desk.Repairs;
import java.util.List;

/**
 * That a transfer was completed because a person at the desk said that the payee has the money, while the payee's bank could not be
 * asked. The word says what the client is told; it books nothing. It is open until the payee's bank has said the same or the
 * contrary. Everything is written in the caller's transaction.
 */
public final class PersonsWord {
    public static final String GIVEN =
            "a person's word completes it: the payee's bank did not answer; the message is sent on, and asks it";

    private static final String CONFIRMED = "the payee's bank confirms it";
    private static final String CONTRADICTED = "the payee's bank contradicts it";

    private final Repairs repairs;

    public PersonsWord(Repairs repairs) {
        this.repairs = repairs;
    }

    /** Notes what the payee's bank has said, if a word was open. @return whether one was, and it is contradicted */
    public boolean contradictedBy(String transferId, boolean credited) {
        if (!isOpen(transferId)) {
            return false;
        }
        repairs.note(transferId, ResolveParked.ACTION.action(), credited ? CONFIRMED : CONTRADICTED);
        return !credited;
    }

    /** Whether the payee's bank has still to say something to it. */
    boolean isOpen(String transferId) {
        List<String> done = outcomes(transferId);
        return done.contains(GIVEN) && !done.contains(CONFIRMED) && !done.contains(CONTRADICTED);
    }

    /** Whether there ever was one. */
    boolean wasGiven(String transferId) {
        return outcomes(transferId).contains(GIVEN);
    }

    private List<String> outcomes(String transferId) {
        return repairs.of(transferId).stream().map(repair -> repair.outcome()).toList();
    }
}
