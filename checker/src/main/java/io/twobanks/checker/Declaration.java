package io.twobanks.checker;

import java.util.Set;

/**
 * What a pattern declares for a scenario; the history is judged against it.
 *
 * @param boundNanos all is final this long after the last heal
 * @param anomalies what readers may see
 * @param inFlightKinds the residue that explains a half transfer while it is under way
 * @param desk whether half transfers may remain, provided that each is on the repair desk
 * @param lockWaitTimeoutsForbidden whether lock order must make lock-wait time-outs impossible
 * @param fewestOkPerSecond the floor for answered-ok operations per second between first invocation and last answer; 0
 *     declares none
 * @param fewestOperations with fewer operations the run shows nothing
 * @param fewestReads with fewer audit reads the run shows nothing
 */
public record Declaration(
        long boundNanos,
        Set<Anomaly> anomalies,
        Set<String> inFlightKinds,
        boolean desk,
        boolean lockWaitTimeoutsForbidden,
        double fewestOkPerSecond,
        int fewestOperations,
        int fewestReads) {}
