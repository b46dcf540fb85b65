package io.twobanks.xa;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says why the bank does not start and what to do, instead of a stack trace. */
final class ExplainLogMissing extends AbstractFailureAnalyzer<LogMissing> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, LogMissing cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Put the log back and start again. If it is lost for good, compare both banks' ledgers for the transfers"
                        + " that the enlistment lines name, and end each branch by hand, the same way at both banks:"
                        + " XA COMMIT where the other bank has moved, XA ROLLBACK where neither has.",
                cause);
    }
}
