package io.twobanks.workbench.bench;

import java.util.Optional;

/**
 * What was measured in one turn.
 *
 * @param seconds from the first order to the last answer
 * @param transfers how many were made
 * @param errors how many failed
 * @param firstError what the first of them said; null when there was none
 * @param notAddingUp what the books say against it; null when they add up
 * @param latencies of the transfers that were made, until the client had its answer
 * @param credits when the payees had the money; null for a contender that answers no sooner than that
 * @param servers what the database servers counted meanwhile
 * @param cpu processor time that was used meanwhile
 */
public record TurnResult(
        Turn turn,
        double seconds,
        long transfers,
        long errors,
        String firstError,
        String notAddingUp,
        Latencies latencies,
        Credits credits,
        ServerCounts servers,
        CpuTimes cpu) {
    private static final double NANOS = 1e9;

    static TurnResult of(
            Turn turn,
            LoadResult outcome,
            Credits credits,
            ServerCounts servers,
            CpuTimes cpu,
            Optional<String> notAddingUp) {
        return new TurnResult(
                turn,
                outcome.took().toNanos() / NANOS,
                outcome.transfers(),
                outcome.errors(),
                outcome.firstError(),
                notAddingUp.orElse(null),
                outcome.latencies(),
                credits,
                servers,
                cpu);
    }

    /** Transfers that were made, per second; where money comes after the answer, until the last of it had come. */
    double perSecond() {
        return transfers / (credits == null ? seconds : credits.seconds());
    }

    /** Answers per second. */
    double answersPerSecond() {
        return transfers / seconds;
    }

    /** From each order until the payee had the money. */
    Latencies untilCredited() {
        return credits == null ? latencies : credits.latencies();
    }

    /** Money or an answer was lost: whatever its figures are, they are worth nothing. */
    boolean isVoid() {
        return notAddingUp != null;
    }
}
