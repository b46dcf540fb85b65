package io.twobanks.xa.atomikos;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says why a bank did not start instead of showing where. */
final class NameTakenAnalyzer extends AbstractFailureAnalyzer<UniqueName.Taken> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UniqueName.Taken cause) {
        return new FailureAnalysis(
                cause.getMessage() + " Nothing was started and nothing has changed.",
                "End that process, or give this one a number of its own: XA_INSTANCE=-2, with a log directory of its own.",
                cause);
    }
}
