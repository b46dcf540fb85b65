package io.twobanks.infra.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twobanks.infra.Await;
import io.twobanks.infra.InfraException;
import io.twobanks.infra.PrivateFiles;
import io.twobanks.infra.TestHomes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SupervisorTest {

    private final Home home = TestHomes.fresh();

    @AfterEach
    void tidy() {
        TestHomes.delete(home);
    }

    @Test
    void all_processes_and_the_reaper_are_gone_after_the_close() {
        ManagedProcess a;
        long reaper;
        try (Supervisor supervisor = new Supervisor(home)) {
            a = supervisor.start(Specs.sleeper(home, "bank-a"));
            supervisor.start(Specs.sleeper(home, "bank-b"));
            reaper = PidFile.read(home.pids().resolve("reaper.pid"))
                    .orElseThrow()
                    .pid();
            assertThat(supervisor.processes()).extracting(ManagedProcess::name).containsExactly("bank-a", "bank-b");
            assertThat(ProcessHandle.of(reaper)).isPresent();
        }
        assertThat(a.state()).isEqualTo(ProcessState.ENDED);
        assertThat(ProcessHandle.of(reaper)).isEmpty();
        assertThat(home.pids()).isEmptyDirectory();
        assertThatThrownBy(a::restart).hasMessageContaining("The workbench is closing");
    }

    @Test
    void a_second_workbench_in_one_home_is_refused_and_told_who_holds_it() {
        try (Supervisor supervisor = new Supervisor(home)) {
            for (int attempt = 0; attempt < 2; attempt++) {
                assertThatThrownBy(() -> new Supervisor(home))
                        .isInstanceOf(InfraException.class)
                        .hasMessageContaining("pid " + ProcessHandle.current().pid());
            }
            assertThatThrownBy(home::clean).hasMessageContaining("Another workbench");
            supervisor.start(Specs.sleeper(home, "bank-a"));
        }
        new Supervisor(home).close();
    }

    @Test
    void names_are_unique_and_an_unknown_one_is_answered_with_the_known_ones() {
        try (Supervisor supervisor = new Supervisor(home)) {
            supervisor.start(Specs.sleeper(home, "bank-a"));
            assertThatThrownBy(() -> supervisor.launch(Specs.sleeper(home, "bank-a")))
                    .hasMessageContaining("bank-a runs already");
            assertThatThrownBy(() -> supervisor.named("bank-c")).hasMessageContaining("There are: bank-a.");
            assertThatThrownBy(() -> Specs.sleeper(home, "../bank")).hasMessageContaining("cannot be the name");
        }
    }

    @Test
    void a_pid_that_belongs_to_another_process_by_now_is_never_signalled() throws Exception {
        Process stranger = new ProcessBuilder("sleep", "600").start();
        try {
            PrivateFiles.folder(home.pids());
            Instant longAgo = stranger.info().startInstant().orElseThrow().minusSeconds(60);
            new PidFile("bank-a", stranger.pid(), longAgo, 1).write(home.pids());
            new Supervisor(home).close();
            assertThat(stranger.waitFor(300, TimeUnit.MILLISECONDS)).isFalse();
            assertThat(home.pids()).isEmptyDirectory();
        } finally {
            stranger.destroyForcibly().waitFor();
        }
    }

    @Test
    void a_start_instant_that_moved_a_little_with_the_clock_still_matches() throws Exception {
        Process leftover = new ProcessBuilder("sleep", "600").start();
        try {
            PrivateFiles.folder(home.pids());
            Instant near = leftover.info().startInstant().orElseThrow().plusMillis(1500);
            new PidFile("bank-a", leftover.pid(), near, 1).write(home.pids());
            new Supervisor(home).close();
            assertThat(leftover.waitFor(5, TimeUnit.SECONDS)).isTrue();
        } finally {
            leftover.destroyForcibly().waitFor();
        }
    }

    @Test
    void what_lies_in_the_home_is_for_its_owner_only() throws IOException {
        try (Supervisor supervisor = new Supervisor(home)) {
            ManagedProcess process = supervisor.start(Specs.sleeper(home, "bank-a"));
            assertThat(Files.getPosixFilePermissions(home.root()))
                    .isEqualTo(PosixFilePermissions.fromString("rwx------"));
            assertThat(Files.getPosixFilePermissions(process.log()))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Test
    void cleaning_deletes_data_and_logs_and_keeps_the_cache() throws IOException {
        Home own = Home.of(home.root());
        PrivateFiles.write(PrivateFiles.folder(own.data("db-a")).resolve("rows"), "money");
        PrivateFiles.write(PrivateFiles.folder(own.cache()).resolve("server"), "binary");
        own.clean();
        assertThat(own.data()).doesNotExist();
        assertThat(own.cache().resolve("server")).exists();
    }

    @Test
    void data_of_another_version_is_refused_and_stays() {
        PrivateFiles.folder(home.data("db-a"));
        new DataVersion("mariadb-10.0.1").write(home.data("db-a"));
        assertThatThrownBy(() -> new DataVersion("mariadb-11.4.5").require(home.data("db-a")))
                .isInstanceOf(InfraException.class)
                .hasMessageContaining("mariadb-10.0.1")
                .hasMessageContaining("./twobanks clean");
        assertThat(home.data("db-a").resolve("VERSION")).exists();
    }

    @Test
    void a_full_disk_is_a_sentence() {
        home.checkSpace(1);
        assertThatThrownBy(() -> home.checkSpace(Long.MAX_VALUE)).hasMessageContaining("too little room");
    }

    @Test
    void closing_does_not_wait_for_a_process_that_ended_by_itself() {
        Supervisor supervisor = new Supervisor(home);
        ManagedProcess brief = supervisor.launch(Specs.shell(home, "brief", "exit 0"));
        assertThat(brief.awaitEnd(Duration.ofSeconds(5))).isTrue();
        supervisor.close();
        assertThat(brief.exitCode()).hasValue(0);
    }

    @Test
    void one_that_begins_while_its_jvm_goes_down_supervises_nothing_and_leaves_nothing_behind() throws Exception {
        Home late = TestHomes.fresh();
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LateMain.class.getName(),
                        late.root().toString())
                .redirectErrorStream(true)
                .start();
        assertThat(new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("refused: ");
        assertThat(Await.until(() -> pidFiles(late).isEmpty(), Duration.ofSeconds(5)))
                .isTrue();
        TestHomes.delete(late);
    }

    private static List<Path> pidFiles(Home home) {
        try (Stream<Path> files = Files.list(home.pids())) {
            return files.toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
