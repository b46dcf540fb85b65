package io.twobanks.workbench.api;

import io.twobanks.common.fault.FaultAction;

/** What a second shell asks of the running workbench. */
public final class Orders {
    private Orders() {}

    /**
     * Arms a fault.
     *
     * @param transfer null for any
     * @param nth fires the n-th time, 1 is the first
     * @param always keeps firing
     */
    public record Arm(String point, FaultAction action, String transfer, int nth, boolean always, long delayMillis) {}

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
