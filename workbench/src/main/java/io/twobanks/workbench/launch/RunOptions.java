package io.twobanks.workbench.launch;

import java.util.Map;

/**
 * How a pattern is started.
 *
 * @param fixedPorts whether to prefer the ports of {@code pattern.yml} (a person's run) or take a free block (a test's)
 * @param properties set in every bank service, for example {@code xa.guard.verify-not-found=false}
 * @param debug debugger ports by service; a debugger can attach to them on 127.0.0.1
 */
public record RunOptions(boolean fixedPorts, Map<String, String> properties, Map<String, Integer> debug) {
    /** A test's run, with some properties. */
    public static RunOptions forTest(Map<String, String> properties) {
        return new RunOptions(false, properties, Map.of());
    }
}
