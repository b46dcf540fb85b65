package io.twobanks.workbench.cli;

import io.twobanks.workbench.Messages;
import io.twobanks.workbench.Problem;
import io.twobanks.workbench.launch.Commit;
import io.twobanks.workbench.report.Comparison;
import io.twobanks.workbench.report.Comparison.Machine;
import io.twobanks.workbench.report.ComparisonFile;
import io.twobanks.workbench.report.Run;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/**
 * What a comparison begins with: what is asked for, what the patterns declare, and what an interrupted run has left.
 *
 * @param patterns none means all, or those of the run that is gone on with
 * @param only none means all, or those of the run that is gone on with
 * @param seed null means a new one, or that of the run that is gone on with
 */
record CompareBegin(
        Folders folders, Clock clock, PrintWriter out, List<String> patterns, List<String> only, Long seed) {
    Comparison anew() throws IOException, InterruptedException {
        Run asked = asked(
                seed == null ? System.nanoTime() : seed,
                patterns.isEmpty() ? folders.checkout().compared() : patterns,
                only);
        return new Comparison(List.of(asked), new Catalogue(folders.checkout()).all(asked.patterns()), List.of());
    }

    /**
     * The words of the run that is gone on with hold where this one has none.
     *
     * @throws Problem when another seed was asked for: its results would not be those of one run
     */
    Comparison goingOn(Path folder) throws IOException, InterruptedException {
        Comparison old = ComparisonFile.read(folder.resolve(ComparisonFile.JSON_NAME));
        Run last = old.lastRun();
        if (seed != null && seed != last.seed()) {
            throw new Problem("compare.otherSeed", folder, last.seed(), seed);
        }
        boolean asBefore = patterns.isEmpty() && only.isEmpty();
        List<String> named = patterns.isEmpty() ? last.patterns() : patterns;
        Run asked = asked(last.seed(), named, asBefore ? last.only() : only);
        if (last.commit() != null && !last.commit().equals(asked.commit())) {
            out.println(Messages.text("compare.otherCommit", last.commit(), asked.commit()));
        }
        return old.goneOn(asked, new Catalogue(folders.checkout()).all(asked.patterns()));
    }

    private Run asked(long chosen, List<String> named, List<String> beginnings) {
        String commit = Commit.of(folders.checkout().root());
        return new Run(clock.instant(), commit, Machine.here(), chosen, named, beginnings);
    }
}
