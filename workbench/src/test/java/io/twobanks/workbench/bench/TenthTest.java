package io.twobanks.workbench.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TenthTest {
    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

    private static List<CpuTimes> cpu() {
        return IntStream.rangeClosed(0, Tenth.ALL)
                .mapToObj(i -> new CpuTimes(100L * i, 10L * i, i))
                .toList();
    }

    /** A credit each millisecond, for the last tenth each two milliseconds. */
    private static List<Instant> slowAtLast() {
        Stream<Instant> quick = IntStream.rangeClosed(0, 900).mapToObj(NOON::plusMillis);
        Stream<Instant> slow = IntStream.rangeClosed(1, 100).mapToObj(i -> NOON.plusMillis(900 + 2L * i));
        return Stream.concat(quick, slow).toList();
    }

    @Test
    void every_credit_but_the_first_which_begins_the_time_is_in_one_tenth() {
        List<Tenth> tenths = Tenth.of(slowAtLast(), cpu());

        assertThat(tenths)
                .hasSize(10)
                .allSatisfy(tenth -> assertThat(tenth.credits()).isEqualTo(100));
        assertThat(Tenth.of(slowAtLast().subList(0, 23), cpu()).stream()
                        .mapToLong(Tenth::credits)
                        .sum())
                .isEqualTo(22);
    }

    @Test
    void a_tenth_that_takes_twice_as_long_has_half_the_speed() {
        List<Tenth> tenths = Tenth.of(slowAtLast(), cpu());

        assertThat(tenths.get(0).perSecond()).isCloseTo(1000, within(1e-6));
        assertThat(tenths.get(9).perSecond()).isCloseTo(500, within(1e-6));
    }

    @Test
    void processor_time_is_that_of_the_tenth_alone() {
        assertThat(Tenth.of(slowAtLast(), cpu())).extracting(Tenth::cpu).containsOnly(new CpuTimes(100, 10, 1));
    }
}
