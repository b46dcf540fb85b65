package io.twobanks.common.timeline;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One step of a transfer, as a line of JSON.
 *
 * @param time when it was written
 * @param role the process that wrote it
 * @param transfer the transfer's id, or null when the step belongs to none
 * @param point the step, for example {@code xa.debit.after}
 * @param details what a reader of this step wants to know, for example {@code xid}
 * @param fault what a fault did here, or null
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record TimelineLine(
        Instant time, String role, String transfer, String point, Map<String, String> details, FaultMark fault) {

    /**
     * Tells that an armed fault was met.
     *
     * @param id the armed fault
     * @param action what it does, for example {@code CRASH}
     * @param event {@code SKIPPED} (not its turn yet), {@code FIRED} (about to act) or {@code RELEASED}
     */
    public record FaultMark(String id, String action, String event) {}

    public TimelineLine {
        details = details == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(details));
    }

    /** A step without a fault. */
    public static TimelineLine step(String point, String transfer, Map<String, String> details) {
        return new TimelineLine(null, null, transfer, point, details, null);
    }

    TimelineLine at(Instant now, String writer) {
        return new TimelineLine(now, writer, transfer, point, details, fault);
    }
}
