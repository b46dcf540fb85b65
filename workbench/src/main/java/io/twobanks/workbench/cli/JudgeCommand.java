package io.twobanks.workbench.cli;

import io.twobanks.checker.Checker;
import io.twobanks.checker.Evidence;
import io.twobanks.checker.EvidenceFile;
import io.twobanks.checker.NoEvidence;
import io.twobanks.checker.Report;
import io.twobanks.checker.Verdict;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The checker as a tool of its own: 0 valid, 1 invalid, 2 unknown. What could not be judged at all is 3, so that no script
 * takes it for a verdict.
 */
@Command(name = "judge", mixinStandardHelpOptions = true, exitCodeOnInvalidInput = JudgeCommand.NOT_JUDGED)
final class JudgeCommand implements Callable<Integer> {
    static final int NOT_JUDGED = 3;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "EVIDENCE", descriptionKey = "judge.evidence")
    private Path file;

    @Override
    public Integer call() {
        Evidence evidence;
        try {
            evidence = EvidenceFile.read(file);
        } catch (NoEvidence unreadable) {
            spec.commandLine().getErr().println(unreadable.getMessage());
            return NOT_JUDGED;
        }
        Verdict verdict = Checker.judge(evidence);
        Report.brief(verdict, evidence)
                .forEach(line -> spec.commandLine().getOut().println(line));
        return switch (verdict.result()) {
            case VALID -> 0;
            case INVALID -> 1;
            case UNKNOWN -> 2;
        };
    }
}
