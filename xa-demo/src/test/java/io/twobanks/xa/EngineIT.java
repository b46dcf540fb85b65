package io.twobanks.xa;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.checker.Rule;
import io.twobanks.checker.Verdict;
import io.twobanks.common.fault.FaultAction;
import io.twobanks.workbench.Messages;
import io.twobanks.workbench.launch.Backend;
import io.twobanks.workbench.launch.Checkout;
import io.twobanks.workbench.scenario.Experiment;
import io.twobanks.workbench.scenario.Result;
import io.twobanks.workbench.scenario.Scenario;
import io.twobanks.workbench.scenario.ScenarioRunner;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The engine passes nothing that it has not seen. */
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EngineIT {
    private ScenarioRunner runner;

    @BeforeAll
    void start() {
        Path folder = Checkout.find().root().resolve("xa-demo/target/twobanks-runs/engine");
        runner = new ScenarioRunner(Checkout.find(), "xa", folder, Clock.systemUTC(), Backend.EMBEDDED);
    }

    @AfterAll
    void end() {
        runner.close();
    }

    private Result run(String promise, Experiment experiment) {
        return runner.run(Scenario.of("test", "A test", "测试").promises(promise).does(experiment), 1);
    }

    @Test
    void a_broken_promise_does_not_pass_although_the_verdict_is_valid() {
        Result result = run("R", lab -> lab.transfer(lab.pair()));

        assertThat(result.verdict()).isEqualTo(Verdict.Result.VALID);
        assertThat(result.observed()).startsWith("C");
        assertThat(result.passed()).isFalse();
    }

    @Test
    void what_is_promised_and_was_not_seen_does_not_pass_although_the_verdict_is_valid() {
        Result result = run("C, F(V)", lab -> lab.transfer(lab.pair()));

        assertThat(result.verdict()).isEqualTo(Verdict.Result.VALID);
        assertThat(result.passed()).isFalse();
        assertThat(result.explanation().shown()).contains(Messages.text("scenario.promise.missing", "F"));
    }

    @Test
    void a_recovery_that_did_not_act_does_not_pass() {
        Result result = runner.run(
                Scenario.of("test", "A test", "测试")
                        .promises("C, (V)")
                        .by(Point.RECOVERY_COMMIT_AFTER)
                        .does(lab -> lab.transfer(lab.pair())),
                1);

        assertThat(result.verdict()).isEqualTo(Verdict.Result.VALID);
        assertThat(result.passed()).isFalse();
        assertThat(result.explanation().shown()).anyMatch(line -> line.contains(Point.RECOVERY_COMMIT_AFTER.id()));
    }

    @Test
    void a_fault_that_never_fires_does_not_pass() {
        Result result = run("C", lab -> {
            lab.arm(Point.RECOVERY_COMMIT_BEFORE, FaultAction.CRASH);
            lab.transfer(lab.pair());
        });

        assertThat(result.verdict()).isEqualTo(Verdict.Result.UNKNOWN);
        assertThat(result.rules()).containsExactly(Rule.NON_VACUITY);
        assertThat(result.passed()).isFalse();
    }

    @Test
    void an_experiment_that_could_not_be_done_does_not_pass_and_the_next_one_gets_new_processes() {
        Result failed = run("C", lab -> {
            lab.kill("db-a");
            throw new IllegalStateException("a step that failed");
        });
        Result next = run("C, (V)", lab -> lab.transfer(lab.pair()));

        assertThat(failed.verdict()).isEqualTo(Verdict.Result.UNKNOWN);
        assertThat(failed.passed()).isFalse();
        assertThat(failed.explanation().shown()).anyMatch(line -> line.contains("a step that failed"));
        assertThat(next.passed()).as(next.line()).isTrue();
    }

    @Test
    void nobody_asked_for_anything_does_not_pass() {
        Result result = run("C", lab -> lab.read());

        assertThat(result.verdict()).isEqualTo(Verdict.Result.UNKNOWN);
        assertThat(result.passed()).isFalse();
    }
}
