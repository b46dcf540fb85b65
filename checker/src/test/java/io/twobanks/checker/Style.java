package io.twobanks.checker;

import java.util.Set;
import java.util.function.BiConsumer;

/** How a pattern moves the money in a {@link RandomRun}, and what becomes of a transfer that it does not complete. */
enum Style {
    /** Two commits, bank A's first; while they are apart, a branch is in doubt. */
    XA("branch", false, RandomRun::rollBack, Anomaly.FRACTURED_READ),
    /** Payer first; what the payee refuses is refunded; a saga's row stands meanwhile. */
    SAGA("saga", false, RandomRun::reverse, Anomaly.values()),
    /** Payer first, together with a message that waits to be sent; what the payee refuses is refunded. */
    OUTBOX("unsent-message", false, RandomRun::reverse, Anomaly.values()),
    /** A half message first; it is taken back when the payer cannot pay. */
    MQ("half-message", false, RandomRun::rollBack, Anomaly.FRACTURED_READ),
    /** Payer first; what was written is undone from the rows' images, as if it had never been. */
    AT("undo-log", false, RandomRun::undo, Anomaly.DIRTY_READ, Anomaly.FRACTURED_READ),
    /** The payer's money is frozen first; then it moves, or it is given back. */
    TCC("tried", false, RandomRun::rollBack, Anomaly.FRACTURED_READ),
    /** Payer first; a payee who never answers is a case for a person. */
    NOTIFY("notification", true, RandomRun::giveUp, Anomaly.values());

    private static final long SECOND = 1_000_000_000;

    private final String kind;
    private final boolean desk;
    private final BiConsumer<RandomRun, Operation> goingWrong;
    private final Set<Anomaly> anomalies;

    Style(String kind, boolean desk, BiConsumer<RandomRun, Operation> goingWrong, Anomaly... anomalies) {
        this.kind = kind;
        this.desk = desk;
        this.goingWrong = goingWrong;
        this.anomalies = Set.of(anomalies);
    }

    /** What a server keeps of a transfer that is under way. */
    String kind() {
        return kind;
    }

    void goesWrong(RandomRun run, Operation asked) {
        goingWrong.accept(run, asked);
    }

    /** What was done to the run, and at which step. */
    String fault() {
        return "CRASH at " + name().toLowerCase(java.util.Locale.ROOT) + ".second-leg.before";
    }

    Declaration declaration() {
        return new Declaration(20 * SECOND, anomalies, Set.of(kind), desk, true, 1, 10, 5);
    }
}
