package io.twobanks.workbench.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CrowdTest {
    private final AtomicLong millis = new AtomicLong(1_000_000);
    private final AtomicInteger wanting = new AtomicInteger(1);
    private final Crowd crowd = new Crowd(2, () -> millis.get() * 1_000_000, wanting::get);

    @Test
    void on_a_machine_with_nothing_else_to_do_all_time_counts() {
        passes(4_000, 2);
        assertThat(crowd.uncrowded(4_000)).isEqualTo(4_000);
    }

    @Test
    void among_twenty_threads_on_two_processors_a_tenth_counts() {
        passes(4_000, 20);
        assertThat(crowd.uncrowded(3_400)).isEqualTo(340);
    }

    @Test
    void only_the_time_in_question_counts() {
        passes(10_000, 20);
        passes(3_000, 1);
        assertThat(crowd.uncrowded(3_000)).isEqualTo(3_000);
        assertThat(crowd.uncrowded(4_000)).isEqualTo(3_100);
    }

    @Test
    void what_nobody_saw_and_what_the_machine_does_not_tell_counts_whole() {
        assertThat(crowd.uncrowded(3_500)).isEqualTo(3_500);
        passes(1_000, 0);
        assertThat(crowd.uncrowded(3_500)).isEqualTo(3_500);
    }

    @Test
    void this_machine_can_be_looked_at() {
        Crowd here = Crowd.ofThisMachine();
        here.look();
        assertThat(here.uncrowded(1_000)).isBetween(0L, 1_000L);
    }

    private void passes(long time, int threads) {
        wanting.set(threads);
        for (long passed = 0; passed < time; passed += 50) {
            crowd.look();
            millis.addAndGet(50);
        }
    }
}
