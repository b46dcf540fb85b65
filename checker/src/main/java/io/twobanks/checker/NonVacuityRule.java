package io.twobanks.checker;

import java.math.BigDecimal;
import java.util.function.Supplier;

/**
 * The run shows something: somebody asked for a transfer, there were as many operations and audit reads as declared, and
 * every fault took effect. Otherwise nothing can be said, and the verdict is UNKNOWN; what the other rules found stays
 * found. A transfer answered INFO is not this rule's business.
 */
final class NonVacuityRule {
    private NonVacuityRule() {}

    static void check(Index index, Errors errors) {
        Evidence evidence = index.evidence();
        Declaration declaration = evidence.declaration();
        int operations = evidence.history().size();
        int reads = evidence.reads().size();
        if (operations == 0) {
            add(evidence, errors, () -> Messages.text("check.vacuity.nothing"));
        } else if (operations < declaration.fewestOperations()) {
            add(
                    evidence,
                    errors,
                    () -> Messages.text("check.vacuity.operations", operations, declaration.fewestOperations()));
        }
        if (reads < declaration.fewestReads()) {
            add(evidence, errors, () -> Messages.text("check.vacuity.reads", reads, declaration.fewestReads()));
        }
        evidence.faults().stream()
                .filter(fault -> fault.fired() == 0)
                .forEach(fault -> add(evidence, errors, () -> Messages.text("check.vacuity.fault", fault.what())));
    }

    private static void add(Evidence evidence, Errors errors, Supplier<String> sentence) {
        errors.add(evidence.atRest().beganAt(), null, BigDecimal.ZERO, sentence);
    }
}
