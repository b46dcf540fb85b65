package io.twobanks.workbench.bench;

import io.twobanks.workbench.launch.PatternRun;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Takes a turn: empty books, a load, and the books compared with what the clients were told. Where the money comes after the
 * answer the turn goes on until all of it has come and the banks have written that down, so that nothing that is left to
 * others counts as done, and nothing of it is left to the next turn.
 */
final class OneTurn {
    /** One-way commits that a busy client drops make a broker ask about thousands of half messages, for a minute. */
    private static final Duration ENDING_BOUND = Duration.ofSeconds(150);

    private final Contender contender;
    private final PatternRun run;
    private final BankBooks books;
    private final Clock clock;

    OneTurn(Contender contender, PatternRun run, BankBooks books, Clock clock) {
        this.contender = contender;
        this.run = run;
        this.books = books;
        this.clock = clock;
    }

    TurnResult take(Turn turn, Duration duration, SplittableRandom random) throws Exception {
        return take(turn, Heading.EITHER, duration, random);
    }

    TurnResult take(Turn turn, Heading heading, Duration duration, SplittableRandom random) throws Exception {
        books.clear();
        contender.arrivals().ifPresent(Arrivals::forget);
        try (Load load = Load.prepare(contender, turn, heading, duration, random, clock)) {
            ServerCounts before = ServerCounts.read(run);
            CpuTimes cpuBefore = CpuTimes.read(run);
            LoadResult outcome = load.run();
            Credits credits = awaitCredits(contender, run, outcome);
            CpuTimes cpu = CpuTimes.read(run).since(cpuBefore);
            ServerCounts servers = ServerCounts.read(run).since(before);
            new InFlight(run).awaitNone(ENDING_BOUND); // Of any contender: the next turn empties what it needs to end.
            return TurnResult.of(turn, outcome, credits, servers, cpu, notAddingUp(outcome, credits));
        }
    }

    /** Returns null, at once, for a contender whose money comes with the answer. */
    static Credits awaitCredits(Contender contender, PatternRun run, LoadResult outcome) throws InterruptedException {
        if (contender.arrivals().isEmpty()) {
            return null;
        }
        Credits credits = Credits.await(contender.arrivals().get(), outcome);
        new InFlight(run).awaitNone(ENDING_BOUND);
        return credits;
    }

    private Optional<String> notAddingUp(LoadResult outcome, Credits credits) throws java.sql.SQLException {
        long made = outcome.transfers();
        if (credits != null && credits.latencies().count() < made) {
            return Optional.of("the money of " + (made - credits.latencies().count()) + " of " + made
                    + " transfers did not arrive");
        }
        return books.audit(contender.keepsBooks() ? made : 0);
    }
}
