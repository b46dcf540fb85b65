package io.twobanks.common.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.common.timeline.TimelineFile;
import io.twobanks.common.timeline.TimelineLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashTest {
    @TempDir
    private Path folder;

    @Test
    void crashHaltsTheJvmAtOnceAndItsLastWordsAreInTheTimeline() throws Exception {
        int exitCode = runChild();

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

    private int runChild() throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashMain.class.getName(),
                        folder.toString())
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
