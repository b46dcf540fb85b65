package io.twobanks.workbench.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.common.timeline.TimelineLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewestLinesTest {
    private static final int MOST = 12;

    @TempDir
    private Path folder;

    private void write(int fromSecond, int toSecond) throws IOException {
        String lines = IntStream.range(fromSecond, toSecond)
                .mapToObj("{\"time\":\"2026-01-02T03:04:%1$02dZ\",\"role\":\"bank\",\"point\":\"p%1$d\"}\n"::formatted)
                .collect(Collectors.joining());
        Files.writeString(folder.resolve("bank.jsonl"), lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    @Test
    void the_newest_are_kept_and_nothing_of_an_earlier_scenario() throws IOException {
        write(0, 5);
        NewestLines lines = new NewestLines(folder, Instant.parse("2026-01-02T03:04:03Z"), MOST);
        assertThat(lines.look()).extracting(TimelineLine::point).containsExactly("p4");

        write(5, 5 + MOST);

        assertThat(lines.look())
                .hasSize(MOST)
                .extracting(TimelineLine::point)
                .startsWith("p5")
                .endsWith("p" + (4 + MOST));
    }
}
