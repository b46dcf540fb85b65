package io.twobanks.workbench.scenario;

import io.twobanks.workbench.audit.Auditor;

/**
 * For how long rows were seen locked.
 *
 * @param millis the longest time
 * @param uncrowdedMillis the longest time when each moment counts for the part of it that a thread got of a processor
 */
record LockTimes(long millis, long uncrowdedMillis) {
    /** For so long a row is not locked because a machine is crowded. */
    private static final long NEVER_EXCUSED_MILLIS = 10_000;

    static LockTimes seenBy(Auditor auditor) {
        return new LockTimes(auditor.oldestLockMillis(), auditor.uncrowdedLockMillis());
    }

    /**
     * Whether others would have been refused. Where nothing holds rows on purpose, a crowded machine does, for some seconds: that is no
     * price of the pattern.
     *
     * @param named whether the promise names it
     */
    boolean areAPrice(boolean named) {
        boolean isExcused = !named && millis < NEVER_EXCUSED_MILLIS;
        return (isExcused ? uncrowdedMillis : millis) >= SideEffect.LOCKED_MILLIS;
    }
}
