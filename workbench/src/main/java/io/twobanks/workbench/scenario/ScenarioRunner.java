package io.twobanks.workbench.scenario;

import io.twobanks.checker.Verdict;
import io.twobanks.workbench.launch.Backend;
import io.twobanks.workbench.launch.Checkout;
import io.twobanks.workbench.launch.Commit;
import io.twobanks.workbench.launch.NotOurs;
import java.nio.file.Path;
import java.time.Clock;

/** Runs scenarios one after the other, each on real processes, and says what each came to. */
public final class ScenarioRunner implements AutoCloseable {
    private final String pattern;
    private final Path folder;
    private final ProcessSets sets;
    private final Clock clock;
    private final String commit;

    /**
     * @param folder where the processes' homes and the evidence of each scenario go; its content is replaced
     * @param backend who starts the servers
     */
    public ScenarioRunner(Checkout checkout, String pattern, Path folder, Clock clock, Backend backend) {
        this.pattern = pattern;
        this.folder = folder;
        this.sets = new ProcessSets(checkout, folder, pattern, backend);
        this.clock = clock;
        this.commit = Commit.of(checkout.root());
    }

    /** Runs one scenario; what goes wrong is in the result, not thrown. */
    public Result run(Scenario scenario, long seed) {
        Attempt attempt = new Attempt(pattern, scenario, seed, clock.instant(), commit);
        try {
            Result result =
                    ScenarioRun.of(attempt, sets.of(scenario), folder, clock).result();
            reuseOnlyIfSafe(scenario, result);
            return result;
        } catch (NotOurs impossible) {
            sets.discard();
            return attempt.skipped(impossible);
        } catch (Exception failed) {
            sets.discard();
            return attempt.failed(failed);
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

    @Override
    public void close() {
        sets.close();
    }
}
