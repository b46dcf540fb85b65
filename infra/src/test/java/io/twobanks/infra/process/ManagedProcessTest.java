package io.twobanks.infra.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twobanks.infra.Await;
import io.twobanks.infra.InfraException;
import io.twobanks.infra.TestHomes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ManagedProcessTest {

    private static final Duration BOUND = Duration.ofSeconds(5);

    private final Home home = TestHomes.fresh();
    private final Supervisor supervisor = new Supervisor(home);

    @AfterEach
    void tidy() {
        supervisor.close();
        TestHomes.delete(home);
    }

    @Test
    void a_killed_process_is_gone_and_a_restart_gives_it_a_new_pid_under_the_same_name() {
        ManagedProcess process = supervisor.start(Specs.sleeper(home, "bank-a"));
        long first = process.pid();
        process.kill();
        assertThat(process.state()).isEqualTo(ProcessState.ENDED);
        assertThat(process.exitCode()).hasValue(137);
        assertThat(home.pids().resolve("bank-a.pid")).doesNotExist();

        process.restart();
        assertThat(process.state()).isEqualTo(ProcessState.READY);
        assertThat(process.pid()).isNotEqualTo(first);
        assertThat(process.exitCode()).isEmpty();
        assertThat(supervisor.named("bank-a")).isSameAs(process);
    }

    @Test
    void a_frozen_process_does_nothing_until_thawed() throws IOException {
        ManagedProcess process =
                supervisor.start(Specs.shell(home, "clock", "while true; do echo tick; sleep 0.05; done"));
        assertThat(grows(process.log(), BOUND)).isTrue();
        process.freeze();
        assertThat(process.state()).isEqualTo(ProcessState.FROZEN);
        assertThat(grows(process.log(), Duration.ofMillis(400))).isFalse();
        process.thaw();
        assertThat(process.state()).isEqualTo(ProcessState.READY);
        assertThat(grows(process.log(), BOUND)).isTrue();
    }

    @Test
    void a_process_that_was_frozen_is_not_reached_by_a_signal_that_follows() {
        for (int i = 0; i < 20; i++) {
            ManagedProcess process = supervisor.start(Specs.sleeper(home, "bank-" + i));
            process.freeze();
            ProcessHandle.of(process.pid()).orElseThrow().destroy();
            assertThat(process.awaitEnd(Duration.ofMillis(20))).isFalse();
        }
    }

    @Test
    void stopping_thaws_first_and_kills_what_does_not_listen() {
        ManagedProcess polite = supervisor.start(Specs.sleeper(home, "polite"));
        polite.freeze();
        polite.stop(BOUND);
        assertThat(polite.exitCode()).hasValue(143);

        ManagedProcess deaf = supervisor.start(Specs.shell(home, "deaf", "trap '' TERM; echo deaf; exec sleep 600"));
        assertThat(Await.until(() -> text(deaf.log()).contains("deaf\n"), BOUND))
                .isTrue();
        deaf.stop(Duration.ofMillis(200));
        assertThat(deaf.exitCode()).hasValue(137);
    }

    @Test
    void a_process_that_ends_before_it_is_ready_is_reported_at_once_with_its_last_words() {
        ProcessSpec spec = new ProcessSpec(
                "broken",
                List.of("sh", "-c", "echo the disk is on fire; exit 3"),
                home.run(),
                Map.of(),
                process -> false,
                Duration.ofMinutes(5));
        assertThatThrownBy(() -> supervisor.start(spec))
                .isInstanceOf(InfraException.class)
                .hasMessageContaining("broken ended with exit code 3 before it was ready")
                .hasMessageContaining("the disk is on fire")
                .hasMessageContaining("broken.log");
    }

    @Test
    void a_process_that_does_not_get_ready_is_ended_after_its_bound() {
        ProcessSpec slow = Specs.sleeper(home, "slow");
        ProcessSpec spec = new ProcessSpec(
                "slow", slow.command(), slow.directory(), Map.of(), process -> false, Duration.ofMillis(200));
        assertThatThrownBy(() -> supervisor.start(spec)).hasMessageContaining("slow was not ready within");
        assertThat(supervisor.named("slow").state()).isEqualTo(ProcessState.ENDED);
    }

    @Test
    void a_missing_program_is_a_sentence() {
        ProcessSpec spec = Specs.sleeper(home, "typo").withCommand(List.of("no-such-program"));
        assertThatThrownBy(() -> supervisor.start(spec))
                .isInstanceOf(InfraException.class)
                .hasMessageContaining("typo could not be started");
    }

    @Test
    void a_restart_can_change_the_environment_and_the_log_tells_each_start() {
        ManagedProcess process = supervisor.start(Specs.shell(home, "bank-a", "echo fault=$FAULT; exec sleep 600"));
        process.restart(spec -> spec.withEnvironment(Map.of("FAULT", "CRASH")));
        assertThat(Await.until(() -> text(process.log()).contains("fault=CRASH"), BOUND))
                .isTrue();
        assertThat(text(process.log()).lines().filter(line -> line.startsWith("=== ")))
                .hasSize(2);
    }

    @Test
    void standard_input_is_at_its_end() {
        ManagedProcess process = supervisor.start(Specs.shell(home, "reader", "cat; echo end; exec sleep 600"));
        assertThat(Await.until(() -> text(process.log()).contains("end\n"), BOUND))
                .isTrue();
    }

    @Test
    void listeners_hear_every_change_in_order() {
        List<String> heard = new CopyOnWriteArrayList<>();
        ManagedProcess process = supervisor.start(Specs.sleeper(home, "bank-a"));
        process.onChange(changed -> heard.add(changed.name()));
        process.freeze();
        process.thaw();
        process.kill();
        process.restart();
        assertThat(Await.until(() -> heard.size() == 5, BOUND))
                .as("freeze, thaw, end, start, ready: %s", heard)
                .isTrue();
    }

    @Test
    void an_end_that_nobody_asked_for_is_noticed() {
        ManagedProcess process = supervisor.start(Specs.sleeper(home, "bank-a"));
        ProcessHandle.of(process.pid()).orElseThrow().destroyForcibly();
        assertThat(Await.until(() -> process.state() == ProcessState.ENDED, BOUND))
                .isTrue();
        assertThatThrownBy(process::freeze).hasMessageContaining("bank-a does not run");
    }

    private static boolean grows(Path log, Duration bound) throws IOException {
        long before = Files.size(log);
        return Await.until(() -> log.toFile().length() > before + 20, bound);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }
}
