package io.twobanks.workbench.api;

import io.twobanks.common.fault.FaultAction;
import io.twobanks.workbench.Problem;
import java.util.regex.Pattern;

/** What a second shell asks of the running workbench. */
public final class Orders {
    private Orders() {}

    /**
     * Arms a fault.
     *
     * @param transfer null for any
     * @param process the service in which it fires; null for any
     * @param nth fires the n-th time, 1 is the first
     * @param always keeps firing
     */
    public record Arm(
            String point,
            FaultAction action,
            String transfer,
            String process,
            int nth,
            boolean always,
            long delayMillis) {
        private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

        /** @throws Problem when it could never fire, or not as it is meant */
        public void requireSound() {
            if (nth < 1) {
                throw new Problem("arm.noNth", nth);
            }
            if (delayMillis < 0) {
                throw new Problem("arm.noDelay", delayMillis);
            }
            if (transfer != null && !ID.matcher(transfer).matches()) {
                throw new Problem("arm.noTransfer", transfer);
            }
        }
    }

    /** @param point null for everywhere */
    public record Release(String point) {}

    /** @param action kill, freeze, thaw, restart */
    public record OnProcess(String process, String action) {}

    /** @param action pass, cut, freeze, delay, lose-to-server, lose-to-client, reset or strand */
    public record OnLink(String from, String to, String action) {}

    /**
     * Acts on an item of the repair desk.
     *
     * @param item its id, or the beginning of it
     * @param action null to look at it only
     */
    public record OnDesk(String item, String action) {}

    /** What was done, in a sentence. */
    public record Done(String sentence) {}
}
