package io.twobanks.workbench.scenario;

/** How a transfer ended, in the codes of the scenario catalogue. */
public enum Outcome {
    /** Both legs, and the client was told so at once. */
    COMPLETED("C"),
    /** Both legs, and the client was not told so at once: not by the request itself, or its answer was lost. */
    COMPLETED_LATER("C+"),
    /** Nothing moved, and the client was told so at once. */
    NOTHING_MOVED("R"),
    /** Nothing moved in the end, and the client was not told so at once: rolled back, refused or put back later. */
    NOTHING_LATER("R+"),
    /** No machine could finish it; it is on the repair desk. */
    NEEDS_OPERATOR("M"),
    /** Anything else: half a transfer that nobody knows of. */
    LOST("!");

    private final String code;

    Outcome(String code) {
        this.code = code;
    }

    /** As in the catalogue, for example {@code C+}. */
    public String code() {
        return code;
    }
}
