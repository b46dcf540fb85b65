package io.twobanks.workbench.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class SteadyStateTest {
    private static final long LITTLE = 50;

    /** Windows of two seconds each, in which the compilers worked this long. */
    private static List<Window> windows(long compilingMillis, double... perSecond) {
        return DoubleStream.of(perSecond)
                .mapToObj(speed -> new Window(2, speed, compilingMillis))
                .toList();
    }

    @Test
    void a_speed_that_stays_is_flat() {
        assertThat(SteadyState.isFlat(windows(LITTLE, 300, 310, 295, 305, 300, 299)))
                .isTrue();
    }

    @Test
    void a_speed_that_still_rises_is_not() {
        assertThat(SteadyState.isFlat(windows(LITTLE, 100, 140, 180, 200, 215, 225)))
                .isFalse();
    }

    @Test
    void what_was_slow_once_is_forgotten_when_it_is_no_longer_among_the_windows_that_are_compared() {
        assertThat(SteadyState.isFlat(windows(LITTLE, 20, 100, 300, 301, 299, 300, 302, 298)))
                .isTrue();
    }

    /** A machine that does something else for a while is no steady state either. */
    @Test
    void a_speed_that_falls_is_not_flat() {
        assertThat(SteadyState.isFlat(windows(LITTLE, 300, 300, 300, 250, 240, 260)))
                .isFalse();
    }

    @Test
    void a_single_window_may_jump_as_long_as_the_means_agree() {
        assertThat(SteadyState.isFlat(windows(LITTLE, 300, 270, 330, 330, 300, 270)))
                .isTrue();
    }

    /** Speed alone can stay for a while, before code is compiled that makes it faster. */
    @Test
    void as_long_as_the_compilers_are_at_work_it_is_not_flat() {
        assertThat(SteadyState.isFlat(windows(101, 300, 300, 300, 300, 300, 300)))
                .isFalse();
        assertThat(SteadyState.isFlat(windows(99, 300, 300, 300, 300, 300, 300)))
                .isTrue();
    }

    @Test
    void compilers_that_have_worked_before_do_not_count() {
        List<Window> busyFirst = new java.util.ArrayList<>(windows(1500, 300, 300, 300));
        busyFirst.addAll(windows(LITTLE, 300, 300, 300));

        assertThat(SteadyState.isFlat(busyFirst)).isTrue();
    }

    @Test
    void too_few_windows_are_not_flat() {
        assertThat(SteadyState.isFlat(windows(0, 300, 300, 300, 300, 300))).isFalse();
        assertThat(SteadyState.isFlat(List.of())).isFalse();
    }

    @Test
    void who_makes_nothing_is_flat_and_not_for_ever_cold() {
        assertThat(SteadyState.isFlat(windows(0, 0, 0, 0, 0, 0, 0))).isTrue();
    }

    @Test
    void it_is_said_how_far_from_flat_it_is() {
        List<Window> rising = windows(400, 100, 100, 100, 110, 120, 130);

        assertThat(SteadyState.change(rising)).isCloseTo(0.2, within(1e-9));
        assertThat(SteadyState.compiling(rising)).isCloseTo(0.2, within(1e-9));
    }
}
