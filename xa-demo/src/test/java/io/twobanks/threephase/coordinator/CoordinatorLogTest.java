package io.twobanks.threephase.coordinator;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.threephase.site.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoordinatorLogTest {
    @TempDir
    private Path folder;

    @Test
    void what_was_written_is_known_in_the_next_life() throws IOException {
        Path file = folder.resolve("log");
        try (CoordinatorLog log = new CoordinatorLog(file)) {
            log.move("one", State.INITIAL, State.WAITING);
            log.move("two", State.INITIAL, State.WAITING);
            log.decide("one", State.COMMITTED);
        }

        try (CoordinatorLog log = new CoordinatorLog(file)) {
            assertThat(log.state("one")).isEqualTo(State.COMMITTED);
            assertThat(log.open()).containsExactly("two");
            assertThat(log.state("three")).isEqualTo(State.INITIAL);
        }
    }

    @Test
    void the_first_decision_stays() throws IOException {
        try (CoordinatorLog log = new CoordinatorLog(folder.resolve("log"))) {
            assertThat(log.decide("one", State.ABORTED)).isTrue();
            assertThat(log.decide("one", State.COMMITTED)).isFalse();
            assertThat(log.move("one", State.WAITING, State.PRE_COMMITTED)).isFalse();
            assertThat(log.state("one")).isEqualTo(State.ABORTED);
        }
    }

    /** A line that was not forced: nobody was told, and what comes next must not be written behind it. */
    @Test
    void half_a_line_at_the_end_is_taken_away() throws IOException {
        Path file = folder.resolve("log");
        Files.writeString(file, "one WAITING\ntwo COMM");

        try (CoordinatorLog log = new CoordinatorLog(file)) {
            assertThat(log.state("two")).isEqualTo(State.INITIAL);
            log.decide("one", State.ABORTED);
        }

        assertThat(Files.readString(file)).isEqualTo("one WAITING\none ABORTED\n");
        Files.writeString(file, "three", StandardOpenOption.APPEND);
        try (CoordinatorLog log = new CoordinatorLog(file)) {
            assertThat(log.open()).isEmpty();
        }
    }
}
