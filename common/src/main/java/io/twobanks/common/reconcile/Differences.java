package io.twobanks.common.reconcile;

import io.twobanks.common.desk.CaseKind;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a comparison has found and only a person can settle. A difference that waits is noted once; one that was settled and is
 * found again waits again.
 */
public final class Differences {
    private static final Logger LOG = LoggerFactory.getLogger(Differences.class);

    private final DifferenceMapper rows;
    private final String table;
    private final Clock clock;

    /** @param table where they are kept */
    public Differences(DifferenceMapper rows, String table, Clock clock) {
        this.rows = rows;
        this.table = table;
        this.clock = clock;
    }

    /** @param what in a sentence */
    void note(String transferId, Enum<?> kind, String what) {
        Instant now = clock.instant();
        if (rows.note(table, transferId, kind.name(), what, now) == 1
                || rows.noteAgain(table, transferId, kind.name(), what, now) == 1) {
            LOG.error("{}: {}", transferId, what);
        }
    }

    /** Those that wait for a person, oldest first. */
    List<Difference> open() {
        return rows.open(table, CaseKind.SHOWN_AT_ONCE);
    }

    Optional<Difference> find(String transferId) {
        return Optional.ofNullable(rows.find(table, transferId));
    }

    /** In the caller's transaction. @return false when somebody else was faster */
    boolean settle(String transferId) {
        return rows.settle(table, transferId, clock.instant()) == 1;
    }
}
