package io.twobanks.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.workbench.InLanguage;
import io.twobanks.workbench.junit.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final SettableClock clock = new SettableClock();

    private static List<String> names(int number) {
        return IntStream.range(0, number).mapToObj(n -> "xa/s-" + n).toList();
    }

    private Progress after(Duration passed, Progress progress, int ended) {
        IntStream.range(0, ended).forEach(n -> progress.ended("xa/s-" + n));
        clock.pass(passed);
        return progress;
    }

    private static String shown(Progress progress) {
        return InLanguage.english(progress::shown);
    }

    @Test
    void the_first_two_say_nothing_about_the_rest() {
        Progress progress = new Progress(clock, 10, names(40), Map.of());

        assertThat(shown(after(Duration.ofMinutes(1), progress, 2))).isEqualTo("[12 of 50]");
    }

    @Test
    void the_rest_goes_as_fast_as_what_this_run_has_done() {
        Progress progress = new Progress(clock, 0, names(40), Map.of());

        assertThat(shown(after(Duration.ofMinutes(5), progress, 10))).isEqualTo("[10 of 40, about 15 min left]");
        assertThat(InLanguage.chinese(progress::shown)).isEqualTo("[10/40 个，还需约 15 分钟]");
    }

    /** Four short ones are done in a minute; the last one took as long as sixteen of them when it was last run. */
    @Test
    void a_scenario_counts_for_as_much_as_it_took_the_last_time() {
        Map<String, Long> known =
                Map.of("xa/s-0", 1000L, "xa/s-1", 1000L, "xa/s-2", 1000L, "xa/s-3", 1000L, "xa/s-4", 16_000L);
        Progress progress = new Progress(clock, 0, names(5), known);

        assertThat(shown(after(Duration.ofMinutes(1), progress, 4))).isEqualTo("[4 of 5, about 4 min left]");
    }

    @Test
    void one_that_was_never_run_counts_as_the_mean_of_the_others() {
        Map<String, Long> known = Map.of("xa/s-0", 1000L, "xa/s-1", 2000L, "xa/s-2", 3000L, "tcc/other", 90_000L);
        Progress progress = new Progress(clock, 0, names(4), known);

        assertThat(after(Duration.ofMinutes(3), progress, 3).left()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void hours_and_less_than_a_minute_are_said_so() {
        Progress slow = new Progress(clock, 0, names(40), Map.of());
        assertThat(shown(after(Duration.ofMinutes(50), slow, 10))).isEqualTo("[10 of 40, about 2 h 30 min left]");

        Progress fast = new Progress(clock, 0, names(4), Map.of());
        assertThat(shown(after(Duration.ofSeconds(30), fast, 3))).isEqualTo("[3 of 4, about a minute left]");
    }

    @Test
    void nothing_is_left_at_the_end() {
        Progress progress = new Progress(clock, 3, names(4), Map.of());

        assertThat(shown(after(Duration.ofMinutes(1), progress, 4))).isEqualTo("[7 of 7]");
    }
}
