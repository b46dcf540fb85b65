package io.twobanks.infra.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.infra.PrivateFiles;
import io.twobanks.infra.TestHomes;
import io.twobanks.infra.process.Home;
import io.twobanks.infra.process.ManagedProcess;
import io.twobanks.infra.process.ProcessSpec;
import io.twobanks.infra.process.Supervisor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On real JVMs: what they say about where their classes come from decides. */
class ClassArchiveTest {
    private static final Duration BOUND = Duration.ofSeconds(60);
    private static final String ARCHIVED = "io.twobanks.infra.jvm.SleeperMain source: shared objects file (top)";

    private final Home home = TestHomes.fresh();
    private final Path cache = home.root().resolve("own-cache");
    private final Path classes = home.root().resolve("classes");
    private Supervisor supervisor;

    @BeforeEach
    void a_folder_of_classes() throws IOException {
        Path main = classes.resolve("io/twobanks/infra/jvm/SleeperMain.class");
        PrivateFiles.folder(main.getParent());
        Files.copy(Path.of("target/test-classes").resolve(classes.relativize(main)), main);
        supervisor = new Supervisor(home);
    }

    @AfterEach
    void tidy() {
        supervisor.close();
        TestHomes.delete(home);
    }

    @Test
    void what_an_orderly_end_has_archived_is_what_the_next_start_loads() {
        ManagedProcess process = start();
        assertThat(log(process)).doesNotContain(ARCHIVED);
        assertThat(archive().isThere()).isFalse();
        process.stop(BOUND);
        assertThat(archive().isThere()).isTrue();

        process.restart();
        assertThat(log(process)).contains(ARCHIVED);
    }

    @Test
    void a_kill_leaves_no_archive_and_the_next_run_makes_one() {
        ManagedProcess process = start();
        process.kill();
        assertThat(archive().isThere()).isFalse();
        assertThat(drafts()).isEmpty();

        process.restart();
        process.stop(BOUND);
        assertThat(archive().isThere()).isTrue();
    }

    @Test
    void only_one_of_several_that_run_at_once_writes_it() {
        ClassArchive archive = archive();
        assertThat(archive.start().isRecording()).isTrue();
        assertThat(archive().start().isRecording()).isFalse();
    }

    @Test
    void changed_classes_have_an_archive_of_their_own() throws IOException {
        String before = archive().classPath();
        Files.writeString(classes.resolve("messages.properties"), "changed=yes");
        assertThat(archive().classPath()).isNotEqualTo(before);
    }

    @Test
    void an_archive_that_fits_no_more_is_ignored() throws IOException {
        ManagedProcess process = start();
        process.stop(BOUND);
        try (var files = Files.list(cache.resolve("jvm"))) {
            Path jsa = files.filter(file -> file.toString().endsWith(".jsa"))
                    .findFirst()
                    .orElseThrow();
            Files.delete(jsa);
            Files.writeString(jsa, "not an archive");
        }
        process.restart();
        assertThat(log(process)).doesNotContain(ARCHIVED).endsWith("begun\n");
    }

    private ClassArchive archive() {
        return ClassArchive.of(cache, classes.toString(), SleeperMain.class.getName());
    }

    private ManagedProcess start() {
        ClassArchive archive = archive();
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx32m",
                "-Xlog:class+load",
                "-cp",
                archive.classPath(),
                SleeperMain.class.getName());
        Path log = home.logs().resolve("sleeper.log");
        ProcessSpec spec = new ProcessSpec(
                "sleeper", command, home.run(), Map.of(), () -> text(log).endsWith("begun\n"), BOUND);
        return supervisor.start(spec.withStart(archive::start));
    }

    /** Of its newest run. */
    private static String log(ManagedProcess process) {
        String all = text(process.log());
        return all.substring(all.lastIndexOf("sleeper starts:"));
    }

    private List<Path> drafts() {
        try (var files = Files.list(cache.resolve("jvm"))) {
            return files.filter(file -> file.toString().contains(".jsa."))
                    .filter(file -> !file.toString().endsWith(".lock"))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String text(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
