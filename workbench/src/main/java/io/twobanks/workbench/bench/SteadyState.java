package io.twobanks.workbench.bench;

import java.util.List;

/**
 * Whether a contender is as fast as it gets: its speed is what it was, and the compilers of its JVMs have little left to do.
 *
 * <p>The newest windows are compared with as many before them, by their means: one window alone jumps by more than that on any
 * machine. Compilers never end altogether, so they may use a small part of the time.
 */
final class SteadyState {
    /** So many windows on each side. */
    static final int WINDOWS = 3;

    /** How far the newer speed may be from the older one. */
    static final double MOST_CHANGE = 0.05;

    /** How much of one processor's time the compilers may use. */
    static final double MOST_COMPILING = 0.05;

    private SteadyState() {}

    /** @param windows in order; too few of them are not flat yet */
    static boolean isFlat(List<Window> windows) {
        return windows.size() >= 2 * WINDOWS
                && Math.abs(change(windows)) <= MOST_CHANGE
                && compiling(windows) <= MOST_COMPILING;
    }

    /** By how much the newest windows are faster than those before them; 0.1 is a tenth. Of too few windows, 0. */
    static double change(List<Window> windows) {
        if (windows.size() < 2 * WINDOWS) {
            return 0;
        }
        double before = perSecond(windows.subList(windows.size() - 2 * WINDOWS, windows.size() - WINDOWS));
        double now = perSecond(newest(windows));
        return before == 0 ? 0 : now / before - 1;
    }

    /** How much of the newest windows' time a compiler was at work. */
    static double compiling(List<Window> windows) {
        return newest(windows).stream().mapToDouble(Window::compiling).average().orElse(0);
    }

    private static List<Window> newest(List<Window> windows) {
        return windows.subList(Math.max(0, windows.size() - WINDOWS), windows.size());
    }

    private static double perSecond(List<Window> windows) {
        return windows.stream().mapToDouble(Window::perSecond).average().orElse(0);
    }
}
