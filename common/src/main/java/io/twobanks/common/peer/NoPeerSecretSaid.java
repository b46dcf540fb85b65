package io.twobanks.common.peer;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says it in two sentences instead of a stack trace. */
final class NoPeerSecretSaid extends AbstractFailureAnalyzer<NoPeerSecret> {
    @Override
    protected FailureAnalysis analyze(Throwable root, NoPeerSecret cause) {
        return new FailureAnalysis(
                cause.getMessage() + " Nothing was started and nothing moved.",
                "Give both banks the same secret in the environment variable BANK_PEER_SECRET; ./twobanks run does it by"
                        + " itself.",
                cause);
    }
}
