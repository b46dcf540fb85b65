package io.twobanks.common.desk;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The record of what people did at the desk. It is written in the caller's transaction; there must be one. */
public final class Repairs {
    private static final int OUTCOME_COLUMN = 500;

    private final RepairMapper repairs;
    private final Clock clock;

    public Repairs(RepairMapper repairs, Clock clock) {
        this.repairs = repairs;
        this.clock = clock;
    }

    /** Notes what was done about an item. @param outcome in a sentence */
    public void note(String id, String action, String outcome) {
        String fitting = outcome.length() <= OUTCOME_COLUMN ? outcome : outcome.substring(0, OUTCOME_COLUMN);
        repairs.append(id, action, fitting, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    /** What was done about an item so far, oldest first. */
    public List<Repair> of(String id) {
        return repairs.of(id);
    }
}
