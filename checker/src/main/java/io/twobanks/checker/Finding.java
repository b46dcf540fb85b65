package io.twobanks.checker;

/**
 * What one rule has to say against a run.
 *
 * @param rule which
 * @param count how many errors it found, at least 1
 * @param first the first of them in time
 * @param worst the one with the most money in it
 * @param last the last of them in time
 */
public record Finding(Rule rule, int count, Error first, Error worst, Error last) {
    /**
     * One error.
     *
     * @param transferId the transfer that it is about, or null
     * @param sentence what happened, in the user's language, with ids and amounts
     */
    public record Error(String transferId, String sentence) {}
}
