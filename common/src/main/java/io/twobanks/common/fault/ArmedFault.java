package io.twobanks.common.fault;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Objects;

/**
 * A fault that waits at a point.
 *
 * @param id names this arming; what it fired is counted under it
 * @param point where
 * @param action what it does
 * @param transfer only for this transfer, or null for any
 * @param skip how many times the point is passed before it fires: 0 fires the first time
 * @param times how often it fires; 0 means always
 * @param delayMillis how long DELAY waits, else 0
 * @param role only in the process with this name, or null for any
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ArmedFault(
        String id,
        String point,
        FaultAction action,
        String transfer,
        int skip,
        int times,
        long delayMillis,
        String role) {

    public ArmedFault {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(point, "point");
        Objects.requireNonNull(action, "action");
    }

    /** In any process. */
    public ArmedFault(
            String id, String point, FaultAction action, String transfer, int skip, int times, long delayMillis) {
        this(id, point, action, transfer, skip, times, delayMillis, null);
    }

    /** Fires the first time that any transfer reaches the point, once. */
    public static ArmedFault once(String id, FaultPoint point, FaultAction action) {
        return new ArmedFault(id, point.id(), action, null, 0, 1, 0);
    }

    /** Fires for every transfer that reaches the point, as often as it does. */
    public static ArmedFault always(String id, FaultPoint point, FaultAction action) {
        return new ArmedFault(id, point.id(), action, null, 0, 0, 0);
    }

    /** The same in one process only, of those that pass the point. */
    public ArmedFault in(String process) {
        return new ArmedFault(id, point, action, transfer, skip, times, delayMillis, process);
    }

    boolean isIn(String process) {
        return role == null || role.equals(process);
    }

    boolean isFor(String reachedPoint, String reachedTransfer) {
        return point.equals(reachedPoint) && (transfer == null || transfer.equals(reachedTransfer));
    }
}
