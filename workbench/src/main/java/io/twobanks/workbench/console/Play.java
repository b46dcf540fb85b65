package io.twobanks.workbench.console;

import io.twobanks.workbench.Problem;
import io.twobanks.workbench.scenario.Result;
import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * A scenario of the run's pattern that is played, or how it was played last.
 *
 * @param scenario its id
 * @param expected what whoever began it expects
 * @param at when it began
 * @param result what it came to; null unless it has ended by itself
 * @param judge the command that judges its evidence again; null without a result, or when there was no evidence
 * @param log where its process' own words stand, for when it fails
 */
record Play(String scenario, Expected expected, Instant at, Phase phase, Result result, String judge, String log) {
    enum Phase {
        RUNNING,
        ENDED,
        /** By somebody, before its end; it says nothing. */
        STOPPED,
        /** Its process has ended before its time; it says nothing. */
        FAILED
    }

    /**
     * What somebody expects of a scenario.
     *
     * @param end the code of how it ends, the name of a rule that is broken, {@code mixed}, {@code none}, or {@code unsure}
     * @param meanwhile letters of what others have to live with until then
     */
    record Expected(String end, String meanwhile) {
        private static final Pattern END = Pattern.compile("[CR]\\+?|M|[A-Z]+(_[A-Z]+)*|mixed|none|unsure");

        Expected {
            if (end == null || !END.matcher(end).matches() || meanwhile == null || !meanwhile.matches("V?L?F?")) {
                throw new Problem("console.noExpectation");
            }
        }
    }

    static Play begun(String scenario, Expected expected, Instant at, Path log) {
        return new Play(scenario, expected, at, Phase.RUNNING, null, null, log.toString());
    }

    /** @param results the folder from which the evidence is named */
    Play ended(Result came, Path results) {
        String evidence = came.evidence() == null ? null : "./twobanks judge " + results.resolve(came.evidence());
        return new Play(scenario, expected, at, Phase.ENDED, came, evidence, log);
    }

    Play without(Phase end) {
        return new Play(scenario, expected, at, end, null, null, log);
    }
}
