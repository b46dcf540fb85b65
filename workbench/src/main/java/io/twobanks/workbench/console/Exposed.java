package io.twobanks.workbench.console;

import io.twobanks.checker.AuditRead;
import io.twobanks.checker.BankRead;
import io.twobanks.checker.Checker;
import io.twobanks.checker.Entry;
import io.twobanks.checker.Evidence;
import io.twobanks.checker.HalfDone;
import io.twobanks.checker.Operation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How much money of a run was half done at which time, as its audit reads showed it. Times are milliseconds since the scenario
 * began.
 *
 * @param asked when the first client asked for its transfer
 * @param levels in their order; between them nothing was half done. Their areas sum up to the verdict's exposure
 * @param bothLegs when a read had first shown both legs of one transfer; null when none did
 */
record Exposed(double asked, List<Level> levels, Double bothLegs) {
    private static final double NANOS_PER_MILLI = 1e6;

    /** So much money was half done from one time to another. */
    record Level(double from, double to, BigDecimal money) {
        private boolean goesOnAs(Level next) {
            return to == next.from && money.compareTo(next.money) == 0;
        }
    }

    /** @param transfer the one whose legs are looked for; null for none */
    static Exposed of(Evidence evidence, String transfer) {
        double asked = millis(evidence.history().stream()
                .mapToLong(Operation::invokedAt)
                .min()
                .orElse(0));
        return new Exposed(asked, levels(Checker.halfDone(evidence)), bothLegs(evidence, transfer));
    }

    private static List<Level> levels(List<HalfDone> over) {
        List<Level> levels = new ArrayList<>();
        for (HalfDone half : over) {
            if (half.money().signum() > 0 && half.until() > half.from()) {
                add(levels, new Level(millis(half.from()), millis(half.until()), half.money()));
            }
        }
        return List.copyOf(levels);
    }

    private static void add(List<Level> levels, Level next) {
        int last = levels.size() - 1;
        if (last >= 0 && levels.get(last).goesOnAs(next)) {
            levels.set(last, new Level(levels.get(last).from(), next.to(), next.money()));
        } else {
            levels.add(next);
        }
    }

    private static Double bothLegs(Evidence evidence, String transfer) {
        return Stream.concat(evidence.reads().stream(), Stream.of(evidence.atRest()))
                .filter(read -> moved(read.a(), transfer) && moved(read.b(), transfer))
                .map(AuditRead::endedAt)
                .map(Exposed::millis)
                .findFirst()
                .orElse(null);
    }

    /** Whether it has moved money at this bank and has not moved it back. */
    private static boolean moved(BankRead bank, String transfer) {
        return bank.entries().stream()
                        .filter(entry -> entry.transferId().equals(transfer))
                        .map(Entry::delta)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .signum()
                != 0;
    }

    private static double millis(long nanos) {
        return nanos / NANOS_PER_MILLI;
    }
}
