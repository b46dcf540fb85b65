package io.twobanks.threephase.branch;

import io.twobanks.common.problem.Reason;
import io.twobanks.threephase.site.State;

/**
 * A row of the bank's log.
 *
 * @param life of the process that voted
 * @param reason why it was aborted, or null
 * @param overdue whether nothing has come for longer than the bank's patience
 */
public record Branch(String transferId, State state, String life, Reason reason, boolean overdue) {
    public boolean isFinal() {
        return state.isFinal();
    }
}
