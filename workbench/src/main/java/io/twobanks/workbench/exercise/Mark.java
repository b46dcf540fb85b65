package io.twobanks.workbench.exercise;

import io.twobanks.checker.Checker;
import io.twobanks.checker.Evidence;
import io.twobanks.checker.EvidenceFile;
import io.twobanks.checker.Report;
import io.twobanks.checker.Rule;
import io.twobanks.checker.Verdict;
import io.twobanks.workbench.launch.Pattern.Text;
import io.twobanks.workbench.scenario.Result;
import java.nio.file.Path;
import java.util.List;

/**
 * What one failure came to with the learner's class.
 *
 * @param scenario its id
 * @param done what was done to the banks
 * @param rules that found something
 * @param sentences why, in the checker's words: the rule, what happened to which transfer, and at which step; empty when it passed
 */
public record Mark(String scenario, Text done, Kind kind, List<Rule> rules, List<String> sentences) {
    /** What it came to. */
    public enum Kind {
        PASSED,
        WRONG,
        /** It shows nothing: the banks did not start, or what was to be done to them could not be done. */
        UNKNOWN
    }

    /** @param results the folder from which the result names its evidence */
    static Mark of(Result result, Path results) {
        return new Mark(result.scenario(), result.sentence(), kind(result), result.rules(), sentences(result, results));
    }

    private static Kind kind(Result result) {
        return switch (result.verdict()) {
            // What others had to put up with is no mistake: on a busy machine locks are held for longer.
            case VALID -> result.endsAsPromised() ? Kind.PASSED : Kind.WRONG;
            case INVALID -> Kind.WRONG;
            case UNKNOWN -> Kind.UNKNOWN;
        };
    }

    private static List<String> sentences(Result result, Path results) {
        if (kind(result) == Kind.PASSED) {
            return List.of();
        }
        if (result.verdict() != Verdict.Result.INVALID) {
            return result.explanation().shown();
        }
        Evidence evidence = EvidenceFile.read(results.resolve(result.evidence()));
        List<String> brief = Report.brief(Checker.judge(evidence), evidence);
        return brief.subList(1, brief.size()); // The first says that it is invalid.
    }
}
