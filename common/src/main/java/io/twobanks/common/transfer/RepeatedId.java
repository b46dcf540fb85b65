package io.twobanks.common.transfer;

/** What the register takes a transferId for that it knows already. */
public enum RepeatedId {
    /** The same request once more: its answer is repeated and nothing is paid. */
    REPEATS_THE_ANSWER,
    /**
     * A new request: it is paid again. This is what happens where nobody remembers the ids; a client that had no answer
     * and sends its request once more pays twice.
     */
    PAYS_AGAIN;

    /** @param guarded whether repeated ids are recognised; the value of a pattern's guard {@code same-id} */
    public static RepeatedId guarded(boolean guarded) {
        return guarded ? REPEATS_THE_ANSWER : PAYS_AGAIN;
    }
}
