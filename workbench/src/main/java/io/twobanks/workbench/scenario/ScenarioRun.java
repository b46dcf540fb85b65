package io.twobanks.workbench.scenario;

import io.twobanks.checker.Checker;
import io.twobanks.checker.Evidence;
import io.twobanks.checker.EvidenceFile;
import io.twobanks.checker.Finding;
import io.twobanks.checker.Report;
import io.twobanks.checker.Rule;
import io.twobanks.checker.Verdict;
import io.twobanks.checker.harm.PlantedHarm;
import io.twobanks.checker.harm.Trial;
import io.twobanks.workbench.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One scenario from its first step to its verdict. */
final class ScenarioRun {
    private final Attempt attempt;
    private final Scenario scenario;
    private final Path folder;
    private final Watched watched;
    private final Evidence evidence;
    private final Verdict verdict;
    private final List<PlantedHarm> missed;
    private final Observed observed;

    /** What is left of an experiment when its processes are somebody else's again. */
    private record Watched(
            Evidence evidence, Set<String> reached, Sequences sequences, LockTimes locks, long totalNanos) {
        private static Watched during(Scenario scenario, Lab lab) throws Exception {
            scenario.experiment().run(lab);
            Evidence evidence = new EvidenceCollector(lab, scenario).draw();
            Observation watch = lab.observation();
            return new Watched(
                    evidence,
                    watch.steps().reached(),
                    new Sequences(
                            evidence,
                            watch.began(),
                            watch.steps().timeline(),
                            watch.faults().deeds()),
                    LockTimes.seenBy(watch.auditor()),
                    watch.stopwatch().now());
        }
    }

    private ScenarioRun(Attempt attempt, Watched watched, Path folder) {
        this.attempt = attempt;
        this.scenario = attempt.scenario();
        this.folder = folder;
        this.watched = watched;
        this.evidence = watched.evidence();
        this.verdict = Checker.judge(evidence);
        this.missed = verdict.result() == Verdict.Result.VALID && Trial.isPossible(evidence)
                ? Trial.missed(evidence, attempt.seed())
                : List.of();
        boolean isNamed = scenario.promise().prices().mentions(SideEffect.LOCKED);
        this.observed = Observed.in(evidence, verdict, watched.locks().areAPrice(isNamed), watched.reached());
    }

    /**
     * Runs it.
     *
     * @param folder where its evidence goes
     * @throws Exception when the experiment itself failed; then it shows nothing
     */
    static ScenarioRun of(Attempt attempt, ProcessSet processes, Path folder, Clock clock) throws Exception {
        Watched watched;
        try (Lab lab = new Lab(processes, attempt.seed(), clock)) {
            watched = Watched.during(attempt.scenario(), lab);
        }
        save(watched.evidence(), folder, attempt);
        return new ScenarioRun(attempt, watched, folder);
    }

    private static void save(Evidence evidence, Path folder, Attempt attempt) throws IOException {
        Files.createDirectories(folder);
        EvidenceFile.write(evidence, folder.resolve(attempt.evidenceFile()));
    }

    private boolean passed() {
        if (scenario.breaks().isEmpty()) {
            return verdict.result() == Verdict.Result.VALID && missed.isEmpty() && broken().isNowhere();
        }
        return verdict.result() == Verdict.Result.INVALID && rules().stream().anyMatch(scenario.breaks()::contains);
    }

    private Promise.Broken broken() {
        return scenario.promise().brokenBy(observed);
    }

    /** What the checker found; where the promise is not kept; and whether it is blind to harm in this very run. */
    private List<String> explanation() {
        List<String> lines = new ArrayList<>(Report.of(Checker.judge(evidence)));
        if (scenario.breaks().isEmpty()) {
            lines.addAll(broken().sentences());
        }
        missed.forEach(harm -> lines.add(Messages.text("scenario.blind", harm, harm.caughtBy())));
        return lines;
    }

    private List<Rule> rules() {
        return verdict.findings().stream().map(Finding::rule).toList();
    }

    Result result() {
        return new Result(
                attempt.pattern(),
                scenario.id(),
                scenario.text(),
                attempt.at(),
                attempt.commit(),
                attempt.seed(),
                attempt.replay(),
                attempt.evidence(folder),
                passed(),
                scenario.breaks(),
                scenario.promise().toString(),
                observed.toString(),
                verdict.result(),
                rules(),
                Lines.of(this::explanation),
                evidence.faults(),
                figures(),
                watched.sequences().best(verdict),
                null);
    }

    private Result.Figures figures() {
        return new Result.Figures(
                evidence.history().size(),
                evidence.reads().size(),
                verdict.counted(),
                evidence.moneyMade(),
                verdict.exposure(),
                watched.locks().millis(),
                evidence.finalAt() < 0 ? -1 : (evidence.finalAt() - evidence.healedAt()) / 1_000_000,
                watched.totalNanos() / 1_000_000);
    }
}
