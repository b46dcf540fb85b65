package io.twobanks.workbench.console;

import io.twobanks.checker.EvidenceFile;
import io.twobanks.workbench.scenario.Result;
import java.nio.file.Path;
import java.time.Instant;

/**
 * One pattern of a lock-step.
 *
 * @param pattern its id
 * @param at when its turn began; null before that
 * @param result what it came to; null unless it has ended by itself
 * @param exposed how much was half done meanwhile; null without a result, or when there was no evidence
 * @param judge the command that judges its evidence again; null without one
 * @param log where its process' own words stand, for when it fails; null before its turn
 */
record Lane(String pattern, Phase phase, Instant at, Result result, Exposed exposed, String judge, String log) {
    enum Phase {
        WAITING,
        RUNNING,
        ENDED,
        /** By somebody, before its end; it says nothing. */
        STOPPED,
        /** Its process has ended before its time; it says nothing. */
        FAILED
    }

    static Lane waiting(String pattern) {
        return new Lane(pattern, Phase.WAITING, null, null, null, null, null);
    }

    Lane begun(Instant now, Path file) {
        return new Lane(pattern, Phase.RUNNING, now, null, null, null, file.toString());
    }

    /**
     * @param results the folder from which the evidence is named
     * @param typed the same as a person types it
     */
    Lane ended(Result came, Path results, Path typed) {
        if (came.evidence() == null) {
            return new Lane(pattern, Phase.ENDED, at, came, null, null, log);
        }
        String transfer =
                came.sequence() == null ? null : came.sequence().request().transferId();
        Exposed seen = Exposed.of(EvidenceFile.read(results.resolve(came.evidence())), transfer);
        return new Lane(
                pattern, Phase.ENDED, at, came, seen, "./twobanks judge " + typed.resolve(came.evidence()), log);
    }

    Lane without(Phase end) {
        return new Lane(pattern, end, at, null, null, null, log);
    }
}
