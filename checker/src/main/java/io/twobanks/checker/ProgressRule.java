package io.twobanks.checker;

import io.twobanks.checker.Operation.Answer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * Under contention work goes on: the operations that were answered OK, per second between the first invocation and the
 * last answer, are not below the declared floor; and where lock order makes lock-wait time-outs impossible, there were
 * none. Without any operation there is no rate, and NON_VACUITY says so.
 */
final class ProgressRule {
    private ProgressRule() {}

    static void check(Index index, Errors errors) {
        Evidence evidence = index.evidence();
        Declaration declaration = evidence.declaration();
        if (declaration.fewestOkPerSecond() > 0 && !evidence.history().isEmpty()) {
            checkRate(evidence.history(), declaration.fewestOkPerSecond(), errors);
        }
        if (declaration.lockWaitTimeoutsForbidden() && evidence.lockWaitTimeouts() > 0) {
            errors.add(
                    evidence.atRest().beganAt(),
                    null,
                    BigDecimal.ZERO,
                    () -> Messages.text("check.progress.locks", evidence.lockWaitTimeouts()));
        }
    }

    private static void checkRate(List<Operation> history, double floor, Errors errors) {
        long first = history.stream().mapToLong(Operation::invokedAt).min().orElseThrow();
        long last = history.stream().mapToLong(Operation::answeredAt).max().orElseThrow();
        int ok = (int) history.stream()
                .filter(operation -> operation.answer() == Answer.OK)
                .count();
        double rate = ok * 1e9 / Math.max(1, last - first);
        if (rate < floor) {
            errors.add(
                    last,
                    null,
                    BigDecimal.ZERO,
                    () -> Messages.text(
                            "check.progress.rate",
                            ok,
                            Wording.seconds(last - first),
                            String.format(Locale.ROOT, "%.3f", rate),
                            String.format(Locale.ROOT, "%.3f", floor)));
        }
    }
}
