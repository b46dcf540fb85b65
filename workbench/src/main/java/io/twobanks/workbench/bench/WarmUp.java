package io.twobanks.workbench.bench;

import java.util.List;

/**
 * How a contender was warmed up before it was measured.
 *
 * @param transfers that it made meanwhile
 * @param windows in order
 * @param flat whether it was measured at its steady state; false when the bound ended the warm-up before
 */
public record WarmUp(String contender, long transfers, List<Window> windows, boolean flat) {
    /** By how much the last windows were faster than those before them. */
    double change() {
        return SteadyState.change(windows);
    }

    /** How much of the last windows' time a compiler was at work. */
    double compiling() {
        return SteadyState.compiling(windows);
    }
}
