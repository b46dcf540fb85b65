package io.twobanks.workbench.scenario;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.twobanks.checker.Anomaly;
import io.twobanks.checker.MetFault;
import io.twobanks.checker.Rule;
import io.twobanks.checker.Verdict;
import io.twobanks.workbench.launch.Pattern.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one run of a scenario came to.
 *
 * @param pattern the pattern's id
 * @param scenario the scenario's id
 * @param sentence what was done, in both languages
 * @param at when it began
 * @param commit of the sources that ran it, see {@link io.twobanks.workbench.launch.Commit}; null when nobody knows
 * @param seed of its randomness
 * @param replay the command that runs it again
 * @param evidence the file with all that it was judged by, from the folder of all results; null when the experiment failed
 * @param passed valid and promise kept; or, without a guard, rejected by a rule that was named
 * @param breaks the rules of which one had to reject it; empty when it had to be valid
 * @param promised in the catalogue's codes
 * @param observed in the catalogue's codes; empty when the experiment failed
 * @param verdict the checker's result, {@code UNKNOWN} when the experiment failed
 * @param rules the rules that found something
 * @param explanation sentences for a person: what the checker found, or why the experiment failed
 * @param faults what was armed and done, and how often it took effect
 * @param figures what was measured
 * @param sequence one real transfer of it; null when there was none
 * @param skipped why it could not be run where the servers are, in the language of who ran it; null when it was run
 */
public record Result(
        String pattern,
        String scenario,
        Text sentence,
        Instant at,
        String commit,
        long seed,
        String replay,
        String evidence,
        boolean passed,
        Set<Rule> breaks,
        String promised,
        String observed,
        Verdict.Result verdict,
        List<Rule> rules,
        Lines explanation,
        List<MetFault> faults,
        Figures figures,
        Sequence sequence,
        @JsonInclude(JsonInclude.Include.NON_NULL) String skipped) {

    /** Sorted, so that what is written of it is the same each time. */
    public Result {
        breaks = new TreeSet<>(breaks);
    }

    /**
     * What was measured.
     *
     * @param transfers how many operations the clients made
     * @param reads how many audit reads succeeded
     * @param anomalies declared anomalies that were seen
     * @param money what both banks together hold at rest beyond their opening and the deposits; negative when it was lost
     * @param exposure money × seconds seen half done
     * @param lockMillis the longest time that row locks were seen held
     * @param finalMillis from the last heal until all was final; -1 when it never was
     * @param totalMillis of the whole scenario, without the start of its processes
     */
    public record Figures(
            int transfers,
            int reads,
            Map<Anomaly, Integer> anomalies,
            BigDecimal money,
            BigDecimal exposure,
            long lockMillis,
            long finalMillis,
            long totalMillis) {
        static final Figures NONE = new Figures(0, 0, Map.of(), BigDecimal.ZERO, BigDecimal.ZERO, 0, -1, 0);
    }

    /** Pattern and scenario, as a comparison calls a cell. */
    public String name() {
        return pattern + "/" + scenario;
    }

    /** The same with its evidence at another place; null when it is nowhere. */
    public Result evidenceAt(String file) {
        return with(file, explanation, skipped);
    }

    /** One that did not pass, because it needed something that cannot be done where the servers are: it has not failed either. */
    public Result skippedBecause(String reason) {
        return with(evidence, explanation, reason);
    }

    public boolean wasSkipped() {
        return skipped != null;
    }

    /** The same, explained with other sentences. */
    public Result explained(Lines lines) {
        return with(evidence, lines, skipped);
    }

    private Result with(String file, Lines lines, String reason) {
        return new Result(
                pattern, scenario, sentence, at, commit, seed, replay, file, passed, breaks, promised, observed,
                verdict, rules, lines, faults, figures, sequence, reason);
    }

    /** Whether transfers ended as was promised, whatever others had to live with meanwhile. Of one that was judged. */
    public boolean endsAsPromised() {
        return PromiseCodes.ends(promised).areKeptBy(PromiseCodes.seen(observed));
    }

    /** One line: the verdict, the id, what was observed, and the times. */
    public String line() {
        if (wasSkipped()) {
            return "skip %-58s".formatted(scenario).stripTrailing();
        }
        String judged = breaks.isEmpty() ? verdict.name() : verdict.name() + " " + rules;
        return "%-4s %-58s %-24s %-16s final %s s, %.1f s in all"
                .formatted(
                        passed ? "ok" : "FAIL",
                        scenario,
                        judged,
                        observed,
                        figures.finalMillis < 0 ? "never" : String.format("%.1f", figures.finalMillis / 1e3),
                        figures.totalMillis / 1e3);
    }
}
