package io.twobanks.checker;

import io.twobanks.checker.Verdict.Result;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The judge: pure functions of the evidence. The same evidence always gets the same verdict; only the language of the
 * sentences is the user's.
 */
public final class Checker {
    private Checker() {}

    /** Judges by all rules. */
    public static Verdict judge(Evidence evidence) {
        return judge(evidence, EnumSet.allOf(Rule.class));
    }

    /** How much money was seen half done, over time; what it sums up to is the verdict's exposure. */
    public static List<HalfDone> halfDone(Evidence evidence) {
        return Exposure.over(Index.of(evidence));
    }

    /** Judges by some rules only; the tests use it to show that each rule is needed. */
    static Verdict judge(Evidence evidence, Set<Rule> rules) {
        Index index = Index.of(evidence);
        List<Finding> findings = rules.stream()
                .sorted()
                .map(rule -> rule.judge(index))
                .flatMap(Optional::stream)
                .toList();
        Map<Anomaly, Integer> counted = rules.contains(Rule.ISOLATION) ? IsolationRule.counted(index) : Map.of();
        return new Verdict(result(findings), findings, counted, Exposure.of(index));
    }

    /** What is wrong stays wrong, however little the run shows; what shows too little is not valid. */
    private static Result result(List<Finding> findings) {
        if (findings.stream().anyMatch(finding -> finding.rule() != Rule.NON_VACUITY)) {
            return Result.INVALID;
        }
        return findings.isEmpty() ? Result.VALID : Result.UNKNOWN;
    }
}
