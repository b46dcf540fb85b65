package io.twobanks.workbench.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.twobanks.workbench.Problem;
import io.twobanks.workbench.api.RunView.ProcessView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunFileTest {
    private static final long LIVE = ProcessHandle.current().pid();

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("run.json");
    }

    @Test
    void whatWasWrittenIsReadBack() throws IOException {
        RunFile run = run(LIVE, 1);

        run.write(file);

        assertThat(RunFile.read(file)).isEqualTo(run);
    }

    @Test
    void onlyItsOwnerCanReadTheToken() throws IOException {
        assumeThat(file.getFileSystem().supportedFileAttributeViews()).contains("posix");
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r--r--")));

        run(LIVE, 1).write(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aReaderNeverSeesHalfAFileAndNothingElseIsLeftBehind() throws Exception {
        run(LIVE, 0).write(file);
        AtomicBoolean writing = new AtomicBoolean(true);
        CompletableFuture<Long> reads = CompletableFuture.supplyAsync(() -> Stream.generate(() -> RunFile.read(file))
                .takeWhile(run -> writing.get())
                .count());

        for (int i = 0; i < 300; i++) {
            run(LIVE, i % 60).write(file);
        }
        writing.set(false);

        assertThat(reads.get(30, TimeUnit.SECONDS)).isPositive();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void whatACrashedWriterLeftDoesNotStopTheNextOne() throws IOException {
        Files.writeString(folder.resolve("run.json.new"), "half a fi");

        run(LIVE, 1).write(file);

        assertThat(RunFile.read(file).pid()).isEqualTo(LIVE);
    }

    @Test
    void theFileOfADeadWorkbenchMeansThatNoneRuns() throws Exception {
        Process dead = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(dead.waitFor(60, TimeUnit.SECONDS))
                .as("the process has ended")
                .isTrue();
        run(dead.pid(), 1).write(file);

        assertNoneRuns();
    }

    @Test
    void withoutAFileNoneRuns() {
        assertNoneRuns();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "7", "{\"pid\":\"seven\"}"})
    void aFileThatIsNotOursMeansThatNoneRuns(String content) throws IOException {
        Files.writeString(file, content);

        assertNoneRuns();
    }

    private void assertNoneRuns() {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> RunFile.read(file));
    }

    private static RunFile run(long pid, int processes) {
        List<ProcessView> views = IntStream.range(0, processes)
                .mapToObj(i -> new ProcessView("bank-" + i, "READY", 100L + i, 8000 + i, "bank-" + i + ".log"))
                .toList();
        return new RunFile(pid, "http://127.0.0.1:8080", "secret", "xa", views);
    }
}
