package io.twobanks.checker;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * The judgement of one run. Unknown never passes.
 *
 * @param result what it comes to
 * @param findings one per rule that found something, in the order of the rules
 * @param counted declared anomalies that were seen, and how often
 * @param exposure money × seconds during which transfers were seen half done, estimated from the audit reads
 */
public record Verdict(Result result, List<Finding> findings, Map<Anomaly, Integer> counted, BigDecimal exposure) {
    /** Three values: what cannot be judged is not valid. */
    public enum Result {
        VALID,
        INVALID,
        UNKNOWN
    }
}
