package io.twobanks.workbench.scenario;

import io.twobanks.checker.Verdict;
import io.twobanks.workbench.launch.NotOurs;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * A scenario of a pattern that is to be run, with all that makes it the same run again.
 *
 * @param commit of the sources; null when nobody knows
 */
record Attempt(String pattern, Scenario scenario, long seed, Instant at, String commit) {
    String replay() {
        return "./twobanks compare " + pattern + " --only " + scenario.id() + " --seed " + seed;
    }

    /** The name of the file with what it will be judged by. */
    String evidenceFile() {
        return scenario.id().replace('/', '.') + ".evidence.json";
    }

    /** The same from the folder of all results; {@code lane} is the folder in which it is run. */
    String evidence(Path lane) {
        return pattern + "/" + lane.getFileName() + "/" + evidenceFile();
    }

    /** What it came to when it needed what cannot be done where the servers are. */
    Result skipped(NotOurs impossible) {
        return failed(impossible)
                .explained(Lines.asIs(impossible.getMessage()))
                .skippedBecause(impossible.getMessage());
    }

    /** What it came to when the experiment itself failed. */
    Result failed(Exception failed) {
        return new Result(
                pattern,
                scenario.id(),
                scenario.text(),
                at,
                commit,
                seed,
                replay(),
                null,
                false,
                scenario.breaks(),
                scenario.promise().toString(),
                "",
                Verdict.Result.UNKNOWN,
                List.of(),
                Lines.asIs(failed.toString()),
                List.of(),
                Result.Figures.NONE,
                null,
                null);
    }
}
