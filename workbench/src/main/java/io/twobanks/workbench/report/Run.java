package io.twobanks.workbench.report;

import io.twobanks.workbench.report.Comparison.Machine;
import java.time.Instant;
import java.util.List;

/**
 * One start of {@code compare}: what was asked for, and what it ran on. A resumed run is another one.
 *
 * @param commit of the sources, see {@link io.twobanks.workbench.launch.Commit}; null when nobody knows
 * @param seed of all randomness
 * @param patterns that were asked for
 * @param only the beginnings of the scenarios' ids that were asked for; none means all
 */
public record Run(Instant began, String commit, Machine machine, long seed, List<String> patterns, List<String> only) {}
