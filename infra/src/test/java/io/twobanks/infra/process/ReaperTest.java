package io.twobanks.infra.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.infra.Await;
import io.twobanks.infra.TestHomes;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing outlives a workbench, however it dies. */
class ReaperTest {

    private static final Duration PROMISED = Duration.ofSeconds(5);

    private final Home home = TestHomes.fresh();
    private Process workbench;
    private List<ProcessHandle> children;
    private ProcessHandle reaper;

    /** Who runs the tests in the background of a shell hands an ignored interrupt down to all of them: it is put back. */
    @BeforeEach
    void startWorkbench() throws IOException {
        workbench = new ProcessBuilder(
                        "env",
                        "--default-signal=INT",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        WorkbenchMain.class.getName(),
                        home.root().toString())
                .redirectError(Redirect.INHERIT)
                .start();
        String line = new BufferedReader(new InputStreamReader(workbench.getInputStream())).readLine();
        List<ProcessHandle> told = Arrays.stream(line.split(" "))
                .map(Long::valueOf)
                .map(ProcessHandle::of)
                .flatMap(Optional::stream)
                .toList();
        assertThat(told).hasSize(3);
        children = told.subList(0, 2);
        reaper = told.get(2);
    }

    @AfterEach
    void tidy() throws InterruptedException {
        workbench.destroyForcibly().waitFor();
        children.forEach(ProcessHandle::destroyForcibly);
        reaper.destroyForcibly();
        TestHomes.delete(home);
    }

    @Test
    void after_a_kill_of_the_workbench_everything_is_gone_and_the_next_one_starts() {
        workbench.destroyForcibly();
        assertThat(allGone()).isTrue();
        assertThat(home.pids()).isEmptyDirectory();
        new Supervisor(home).close();
    }

    @Test
    void after_a_termination_everything_is_gone() {
        workbench.destroy();
        assertThat(allGone()).isTrue();
    }

    @Test
    void after_an_interrupt_everything_is_gone() throws Exception {
        signal("INT", workbench.pid());
        assertThat(allGone()).isTrue();
    }

    @Test
    void the_reaper_survives_the_interrupt_that_a_terminal_sends_to_the_whole_group() throws Exception {
        signal("INT", reaper.pid());
        signal("TERM", reaper.pid());
        assertThat(Await.until(() -> !reaper.isAlive(), Duration.ofMillis(500))).isFalse();
        assertThat(children).allMatch(ProcessHandle::isAlive);
        workbench.destroyForcibly();
        assertThat(allGone()).isTrue();
    }

    @Test
    void leftovers_of_a_workbench_that_died_with_its_reaper_are_ended_by_the_next_one() {
        reaper.destroyForcibly();
        assertThat(Await.until(() -> !reaper.isAlive(), PROMISED)).isTrue();
        workbench.destroyForcibly();
        assertThat(Await.until(() -> !workbench.isAlive(), PROMISED)).isTrue();
        assertThat(children).allMatch(ProcessHandle::isAlive);
        new Supervisor(home).close();
        assertThat(children).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void a_next_workbench_need_not_wait_for_the_reaper_of_a_dead_one() throws Exception {
        workbench.destroyForcibly().waitFor();
        try (Supervisor next = new Supervisor(home)) {
            ManagedProcess own = next.start(Specs.sleeper(home, "busy"));
            assertThat(allGone()).isTrue();
            assertThat(own.awaitEnd(Duration.ofMillis(300))).isFalse();
        }
    }

    private boolean allGone() {
        return Await.until(() -> !reaper.isAlive() && children.stream().noneMatch(ProcessHandle::isAlive), PROMISED);
    }

    private static void signal(String name, long pid) throws Exception {
        Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start();
        assertThat(kill.waitFor(5, TimeUnit.SECONDS)).isTrue();
    }
}
