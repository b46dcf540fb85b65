package io.twobanks.workbench.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns like those that count, until enough transfers have been made and speed and compile time are flat, or a bound has passed.
 * A turn without a transfer is no failure: what is cold may time out.
 */
final class WarmingUp {
    private static final double NANOS = 1e9;

    private final String contender;
    private final long least;
    private final Duration bound;

    /** A turn; how much was made, and how fast. */
    interface OneWindow {
        TurnResult take() throws Exception;
    }

    /**
     * @param least how many transfers it makes in any case, if the bound allows
     * @param bound no window begins after it
     */
    WarmingUp(String contender, long least, Duration bound) {
        this.contender = contender;
        this.least = least;
        this.bound = bound;
    }

    WarmUp run(OneWindow turn, JvmCompilers compilers) throws Exception {
        long deadline = System.nanoTime() + bound.toNanos();
        List<Window> windows = new ArrayList<>();
        long made = 0;
        boolean flat = false;
        while (!flat && (windows.isEmpty() || System.nanoTime() - deadline < 0)) {
            long began = System.nanoTime();
            long compiled = compilers.millis();
            TurnResult result = turn.take();
            made += result.transfers();
            double seconds = (System.nanoTime() - began) / NANOS;
            windows.add(new Window(seconds, result.perSecond(), compilers.millis() - compiled));
            flat = made >= least && SteadyState.isFlat(windows);
        }
        return new WarmUp(contender, made, windows, flat);
    }
}
