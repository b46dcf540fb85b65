package io.twobanks.common.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.common.timeline.TimelineFile;
import io.twobanks.common.timeline.TimelineLine;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashTest {
    @TempDir
    private Path folder;

    @Test
    void crashHaltsTheJvmAtOnceAndItsLastWordsAreInTheTimeline() throws Exception {
        int exitCode = runChild(System.getProperty("java.class.path"));

        assertThat(exitCode).as(Files.readString(folder.resolve("output"))).isEqualTo(137);
        List<TimelineLine> lines = TimelineFile.read(folder.resolve("bank.jsonl"));
        assertThat(lines)
                .extracting(TimelineLine::point)
                .containsExactly("test.send", "test.debit.after", "test.debit.after");
        assertThat(lines.get(2).fault()).isEqualTo(new TimelineLine.FaultMark("f", "CRASH", "FIRED"));
        assertThat(lines.get(2).transfer()).isEqualTo("t1");
        assertThat(folder.resolve("went-on")).doesNotExist();
        assertThat(folder.resolve("hook-ran")).as("no shutdown hook runs").doesNotExist();
    }

    /** A JVM that is halted still writes it: seconds in which a bank that is thought to be dead holds its locks. */
    @Test
    void a_jvm_that_archives_its_classes_at_its_end_does_not_even_do_that() throws Exception {
        Path archive = folder.resolve("archive.jsa");
        int exitCode = runChild(packed(), "-XX:ArchiveClassesAtExit=" + archive);

        assertThat(exitCode).as(Files.readString(folder.resolve("output"))).isEqualTo(137);
        assertThat(folder.resolve("went-on")).doesNotExist();
        assertThat(archive).doesNotExist();
    }

    /** The class path without folders, which cannot be archived. */
    private String packed() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(Files::exists)
                .map(entry -> Files.isDirectory(entry) ? pack(entry) : entry)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private Path pack(Path classes) {
        Path jar = folder.resolve(classes.getFileName() + ".jar");
        int failed = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(System.out, System.err, "cf", jar.toString(), "-C", classes.toString(), ".");
        assertThat(failed).isZero();
        return jar;
    }

    private int runChild(String classPath, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", classPath, CrashMain.class.getName(), folder.toString()));
        Process child = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
        try {
            assertThat(child.waitFor(60, TimeUnit.SECONDS))
                    .as("the child has ended")
                    .isTrue();
            return child.exitValue();
        } finally {
            child.destroyForcibly();
        }
    }
}
