package io.twobanks.checker.harm;

import io.twobanks.checker.Checker;
import io.twobanks.checker.Evidence;
import io.twobanks.checker.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Tries the checker on the very evidence that it has just called valid: each harm must be found. */
public final class Trial {
    private Trial() {}

    /**
     * Whether harm can be planted: something must have been completed.
     *
     * @param evidence of a run that is valid
     */
    public static boolean isPossible(Evidence evidence) {
        return !Victim.completed(evidence).isEmpty();
    }

    /** The harms that the rule which must find them does not find, or does not pin on their victim; none is as it should be. */
    public static List<PlantedHarm> missed(Evidence evidence, long seed) {
        return Arrays.stream(PlantedHarm.values())
                .filter(harm -> !isNamed(harm, harm.plant(evidence, new Random(seed))))
                .toList();
    }

    private static boolean isNamed(PlantedHarm harm, Harmed harmed) {
        Verdict verdict = Checker.judge(harmed.evidence());
        return verdict.result() == Verdict.Result.INVALID
                && verdict.findings().stream()
                        .anyMatch(finding -> finding.rule() == harm.caughtBy() && harmed.isNamedBy(finding));
    }
}
