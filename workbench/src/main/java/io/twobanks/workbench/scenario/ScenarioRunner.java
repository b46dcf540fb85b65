package io.twobanks.workbench.scenario;

import io.twobanks.workbench.Messages;
import io.twobanks.workbench.check.Checker;
import io.twobanks.workbench.check.Evidence;
import io.twobanks.workbench.check.EvidenceFile;
import io.twobanks.workbench.check.Finding;
import io.twobanks.workbench.check.Report;
import io.twobanks.workbench.check.Rule;
import io.twobanks.workbench.check.Verdict;
import io.twobanks.workbench.harm.PlantedHarm;
import io.twobanks.workbench.harm.Trial;
import io.twobanks.workbench.launch.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Runs scenarios one after the other, each on real processes, and says what each came to. */
public final class ScenarioRunner implements AutoCloseable {
    private final String pattern;
    private final Path folder;
    private final ProcessSets sets;
    private final Clock clock;

    /** @param folder where the processes' homes and the evidence of each scenario go; its content is replaced */
    public ScenarioRunner(Checkout checkout, String pattern, Path folder, Clock clock) {
        this.pattern = pattern;
        this.folder = folder;
        this.sets = new ProcessSets(checkout, folder, pattern);
        this.clock = clock;
    }

    /** Runs one scenario; what goes wrong is in the result, not thrown. */
    public Result run(Scenario scenario, long seed) {
        Instant at = clock.instant();
        try {
            Run run = new Run(scenario, seed, at);
            Result result = run.result();
            reuseOnlyIfSafe(scenario, result);
            return result;
        } catch (Exception failed) {
            sets.discard();
            return failed(scenario, seed, at, failed);
        }
    }

    /** Whether it would run in the processes that are there now. */
    boolean hasProcessesFor(Scenario scenario) {
        return sets.canReuseFor(scenario);
    }

    private void reuseOnlyIfSafe(Scenario scenario, Result result) {
        if (scenario.isAlone() || result.verdict() != Verdict.Result.VALID) {
            sets.discard();
        }
    }

    private Result failed(Scenario scenario, long seed, Instant at, Exception failed) {
        return new Result(
                pattern,
                scenario.id(),
                scenario.sentence(),
                at,
                seed,
                replay(scenario, seed),
                false,
                scenario.breaks(),
                scenario.promise().toString(),
                "",
                Verdict.Result.UNKNOWN,
                List.of(),
                List.of(failed.toString()),
                List.of(),
                Result.Figures.NONE);
    }

    private String replay(Scenario scenario, long seed) {
        return "./twobanks compare " + pattern + " --only " + scenario.id() + " --seed " + seed;
    }

    /** One scenario from its first step to its verdict. */
    private final class Run {
        private final Scenario scenario;
        private final long seed;
        private final Instant at;
        private final Evidence evidence;
        private final Verdict verdict;
        private final List<PlantedHarm> missed;
        private final Observed observed;
        private final long lockMillis;
        private final long totalNanos;
        private final Set<String> steps;

        private Run(Scenario scenario, long seed, Instant at) throws Exception {
            this.scenario = scenario;
            this.seed = seed;
            this.at = at;
            try (Lab lab = new Lab(sets.of(scenario), seed)) {
                scenario.experiment().run(lab);
                this.evidence = new EvidenceCollector(lab, scenario).draw();
                this.lockMillis = lab.observation().auditor().oldestLockMillis();
                this.totalNanos = lab.observation().stopwatch().now();
                this.steps = lab.observation().steps().reached();
            }
            save();
            this.verdict = Checker.judge(evidence);
            this.missed = verdict.result() == Verdict.Result.VALID && Trial.isPossible(evidence)
                    ? Trial.missed(evidence, seed)
                    : List.of();
            this.observed = Observed.in(evidence, verdict, lockMillis >= SideEffect.LOCKED_MILLIS, steps);
        }

        private void save() throws IOException {
            Files.createDirectories(folder);
            EvidenceFile.write(evidence, folder.resolve(scenario.id().replace('/', '.') + ".evidence.json"));
        }

        private boolean passed() {
            if (scenario.breaks().isEmpty()) {
                return verdict.result() == Verdict.Result.VALID && missed.isEmpty() && broken().isNowhere();
            }
            return verdict.result() == Verdict.Result.INVALID
                    && rules().stream().anyMatch(scenario.breaks()::contains);
        }

        private Promise.Broken broken() {
            return scenario.promise().brokenBy(observed);
        }

        /** What the checker found; where the promise is not kept; and whether it is blind to harm in this very run. */
        private List<String> explanation() {
            List<String> lines = new ArrayList<>(Report.of(verdict));
            if (scenario.breaks().isEmpty()) {
                lines.addAll(broken().sentences());
            }
            missed.forEach(harm -> lines.add(Messages.text("scenario.blind", harm, harm.caughtBy())));
            return lines;
        }

        private List<Rule> rules() {
            return verdict.findings().stream().map(Finding::rule).toList();
        }

        private Result result() {
            return new Result(
                    pattern,
                    scenario.id(),
                    scenario.sentence(),
                    at,
                    seed,
                    replay(scenario, seed),
                    passed(),
                    scenario.breaks(),
                    scenario.promise().toString(),
                    observed.toString(),
                    verdict.result(),
                    rules(),
                    explanation(),
                    evidence.faults(),
                    figures());
        }

        private Result.Figures figures() {
            return new Result.Figures(
                    evidence.history().size(),
                    evidence.reads().size(),
                    verdict.counted(),
                    verdict.exposure(),
                    lockMillis,
                    evidence.finalAt() < 0 ? -1 : (evidence.finalAt() - evidence.healedAt()) / 1_000_000,
                    totalNanos / 1_000_000);
        }
    }

    @Override
    public void close() {
        sets.close();
    }
}
