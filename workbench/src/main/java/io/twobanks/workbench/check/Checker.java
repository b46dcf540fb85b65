package io.twobanks.workbench.check;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The judge: pure functions of the evidence. */
public final class Checker {
    private Checker() {}

    /** Judges by all rules. */
    public static Verdict judge(Evidence evidence) {
        return judge(evidence, EnumSet.allOf(Rule.class));
    }

    /** Judges by some rules only; the tests use it to show that each rule is needed. */
    static Verdict judge(Evidence evidence, Set<Rule> rules) {
        return new Verdict(Verdict.Result.UNKNOWN, List.of(), Map.of(), BigDecimal.ZERO);
    }
}
