package io.twobanks.checker.harm;

import io.twobanks.checker.Evidence;
import io.twobanks.checker.Finding;

/**
 * An evidence to which a harm was done.
 *
 * @param victim the transfer or the account that the harm was done to; null when it was done to the run as a whole
 */
public record Harmed(Evidence evidence, String victim) {
    /** Whether the one sentence that is said about a broken rule says who was harmed. */
    public boolean isNamedBy(Finding finding) {
        Finding.Error error = finding.worst();
        return victim == null
                || victim.equals(error.transferId())
                || error.sentence().contains(victim);
    }
}
