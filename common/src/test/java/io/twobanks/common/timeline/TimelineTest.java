package io.twobanks.common.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimelineTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05.678Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("bank.jsonl");
    }

    @Test
    void whatWasWrittenIsReadBack() throws IOException {
        Timeline.to(file, "bank", CLOCK).write(TimelineLine.step("p", "t1", Map.of("xid", "x")));

        assertThat(TimelineFile.read(file))
                .containsExactly(new TimelineLine(CLOCK.instant(), "bank", "t1", "p", Map.of("xid", "x"), null));
    }

    @Test
    void aStepOfNoTransferIsReadBackWithoutOne() throws IOException {
        Timeline.to(file, "bank", CLOCK).write(TimelineLine.step("p", null, Map.of()));

        assertThat(Files.readString(file)).doesNotContain("transfer").endsWith("}\n");
        assertThat(TimelineFile.read(file)).extracting(TimelineLine::transfer).containsOnlyNulls();
    }

    @Test
    void linesOfManyThreadsAndTwoProcessesLivesAreNeverTorn() throws IOException {
        List<Timeline> writers = List.of(Timeline.to(file, "a", CLOCK), Timeline.to(file, "b", CLOCK));
        String longText = "long ".repeat(4_000);

        IntStream.range(0, 2_000)
                .parallel()
                .forEach(i -> writers.get(i % 2)
                        .write(TimelineLine.step("p", "t" + i, i % 50 == 0 ? Map.of("text", longText) : Map.of())));

        assertThat(Files.readAllLines(file)).hasSize(2_000);
        assertThat(TimelineFile.read(file))
                .extracting(TimelineLine::transfer)
                .containsExactlyInAnyOrder(
                        IntStream.range(0, 2_000).mapToObj(i -> "t" + i).toArray(String[]::new));
    }

    @Test
    void aLastLineThatWasCutOffIsLeftOut() throws IOException {
        writeTwoLines();
        cut(10);

        assertThat(TimelineFile.read(file)).extracting(TimelineLine::transfer).containsExactly("t1");
    }

    @Test
    void aLastLineThatWasCutOffInTheMiddleOfACharacterIsLeftOut() throws IOException {
        writeTwoLines();
        byte[] bytes = Files.readAllBytes(file);
        int secondLine = new String(bytes, StandardCharsets.UTF_8).indexOf('\n') + 1;
        int chinese = secondLine;
        while (bytes[chinese] > 0) {
            chinese++;
        }
        cut(bytes.length - chinese - 1);

        assertThat(TimelineFile.read(file)).extracting(TimelineLine::transfer).containsExactly("t1");
    }

    @Test
    void theNextLifeOfAServiceDoesNotAppendToALineThatWasCutOff() throws IOException {
        writeTwoLines();
        cut(10);

        Timeline.to(file, "bank", CLOCK).write(TimelineLine.step("p", "t3", Map.of()));

        assertThat(TimelineFile.read(file)).extracting(TimelineLine::transfer).containsExactly("t1", "t3");
    }

    @Test
    void aFileThatDoesNotExistHasNoLines() {
        assertThat(TimelineFile.read(folder.resolve("never-written.jsonl"))).isEmpty();
    }

    @Test
    void nobodyWatchesNothingIsWritten() throws IOException {
        Timeline.unwatched().write(TimelineLine.step("p", "t1", Map.of()));

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    private void writeTwoLines() throws IOException {
        Timeline timeline = Timeline.to(file, "bank", CLOCK);
        timeline.write(TimelineLine.step("p", "t1", Map.of()));
        timeline.write(TimelineLine.step("p", "t2", Map.of("why", "余额不足")));
    }

    private void cut(int bytes) throws IOException {
        byte[] all = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(all, all.length - bytes), StandardOpenOption.TRUNCATE_EXISTING);
    }
}
