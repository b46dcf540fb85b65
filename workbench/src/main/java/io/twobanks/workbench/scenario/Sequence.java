package io.twobanks.workbench.scenario;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.twobanks.checker.Operation;
import io.twobanks.common.account.Leg;
import java.math.BigDecimal;
import java.util.List;

/**
 * One real transfer of a run from its first step to its last, with what was done to it meanwhile, for a person to follow.
 *
 * @param request what was asked for and what its client was told
 * @param steps in the order in which they happened; a long row of repetitions is cut in the middle
 * @param leftOut how many steps were cut
 * @param half the time in which readers saw it half done; null when none did
 * @param holdings the accounts of the payer and the payee before and after
 * @param entries what both ledgers have of it at rest
 */
public record Sequence(
        Operation request, List<Step> steps, int leftOut, Half half, List<Holding> holdings, List<Booking> entries) {
    /**
     * A step of the protocol, or something that was done from outside.
     *
     * @param millis since the scenario began
     * @param who the process that wrote it; null for what was done from outside
     * @param point the step's id; null for what was done from outside
     * @param fault what an armed fault did here, for example {@code CRASH FIRED}; null when nothing
     * @param deed what was done from outside, for example {@code kill db-b}; null for a step
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Step(long millis, String who, String point, String fault, String deed) {}

    /**
     * When readers saw one leg and not the other.
     *
     * @param from milliseconds since the scenario began, the first read that showed it
     * @param to the last one
     * @param reads how many showed it
     */
    public record Half(long from, long to, int reads) {}

    /** An account's balance and frozen money together. */
    public record Holding(String account, BigDecimal before, BigDecimal after) {}

    /** A row of a bank's ledger. */
    public record Booking(char bank, Leg leg, String account, BigDecimal delta, BigDecimal balanceAfter) {}
}
