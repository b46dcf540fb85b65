package io.twobanks.workbench.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.common.timeline.TimelineLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimelineTailTest {
    @TempDir
    private Path folder;

    private TimelineTail tail;

    @BeforeEach
    void follow() {
        tail = new TimelineTail(folder);
    }

    private void write(String service, String text) throws IOException {
        Files.writeString(
                folder.resolve(service + ".jsonl"), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static String line(int second, String point) {
        return "{\"time\":\"2026-01-02T03:04:%02dZ\",\"role\":\"bank\",\"point\":\"%s\"}".formatted(second, point);
    }

    private List<String> points() {
        return tail.next().stream().map(TimelineLine::point).toList();
    }

    @Test
    void each_line_is_told_once_and_those_of_several_services_by_time() throws IOException {
        write("bank-a", line(1, "first") + "\n" + line(3, "third") + "\n");
        write("bank-b", line(2, "second") + "\n");

        assertThat(points()).containsExactly("first", "second", "third");
        assertThat(points()).isEmpty();

        write("bank-b", line(4, "fourth") + "\n");
        assertThat(points()).containsExactly("fourth");
    }

    @Test
    void a_line_that_is_only_half_written_is_told_when_it_is_whole() throws IOException {
        String whole = line(1, "付款") + "\n";
        write("bank", whole.substring(0, 30));
        assertThat(points()).isEmpty();

        write("bank", whole.substring(30));
        assertThat(points()).containsExactly("付款");
    }

    @Test
    void a_line_that_a_full_disk_has_cut_off_is_left_out() throws IOException {
        write("bank", "{\"time\":\"2026-01-02T03:0\n" + line(1, "next") + "\n");

        assertThat(points()).containsExactly("next");
    }

    @Test
    void of_a_long_file_of_an_earlier_life_only_the_end_is_read() throws IOException {
        String line = line(1, "early") + "\n";
        write("bank", line.repeat(2 * TimelineTail.MOST_BYTES / line.length()) + line(2, "last") + "\n");

        List<String> read = points();

        assertThat(read).endsWith("last");
        assertThat(read.size() * line.length()).isLessThanOrEqualTo(TimelineTail.MOST_BYTES);
    }

    @Test
    void a_run_that_has_written_nothing_yet_has_no_lines() {
        assertThat(new TimelineTail(folder.resolve("none")).next()).isEmpty();
    }
}
