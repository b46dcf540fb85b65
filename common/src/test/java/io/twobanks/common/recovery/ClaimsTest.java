package io.twobanks.common.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Two instances of a bank on one database, whose clock the test sets. */
class ClaimsTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private final SharedDatabase database = new SharedDatabase();
    private final Instances first = database.instance("bank-a");
    private final Instances second = database.instance("bank-a-2");
    private final Claims firsts = database.claims(first);
    private final Claims seconds = database.claims(second);

    ClaimsTest() {
        database.store("t", "bank-a", 1);
    }

    @Test
    void what_an_instance_works_on_another_leaves_alone_as_long_as_its_lease_lasts() {
        database.passes(SharedDatabase.LEASE.minusMillis(1));

        assertThat(seconds.isHeld("t")).isTrue();
        assertThat(seconds.take("t")).isFalse();
        assertThat(seconds.free(10).next()).isEmpty();
    }

    @Test
    void a_lease_that_is_renewed_lasts() {
        for (int second = 0; second < 60; second++) {
            database.passes(Duration.ofSeconds(1));
            first.renew();
        }

        assertThat(seconds.take("t")).isFalse();
    }

    @Test
    void when_a_lease_has_run_out_another_instance_takes_the_work_and_the_first_cannot_take_it_back() {
        database.passes(SharedDatabase.LEASE);
        second.renew();

        assertThat(seconds.isHeld("t")).isFalse();
        assertThat(seconds.free(10).next()).hasSize(1);
        assertThat(seconds.take("t")).isTrue();
        assertThat(database.workerOf("t")).isEqualTo("bank-a-2");
        first.renew();
        assertThat(firsts.take("t")).isFalse();
    }

    @Test
    void an_instance_that_comes_back_takes_over_at_once_what_it_had() {
        Claims nextLife = database.claims(database.instance("bank-a"));

        assertThat(nextLife.take("t")).isTrue();
    }

    @Test
    void an_instance_that_ends_in_order_leaves_its_work_to_the_others_at_once() {
        first.close();

        assertThat(seconds.take("t")).isTrue();
    }

    @Test
    void the_end_of_a_former_life_does_not_end_the_lease_of_the_next_one() {
        database.instance("bank-a");
        first.close();

        assertThat(seconds.take("t")).isFalse();
    }

    @Test
    void two_threads_of_one_instance_do_not_work_on_the_same() {
        assertThat(firsts.take("t")).isTrue();
        assertThat(firsts.take("t")).isFalse();
        firsts.leave("t");
        assertThat(firsts.take("t")).isTrue();
    }

    @Test
    void what_a_thread_of_this_process_holds_stays_its_own_when_the_lease_has_run_out() {
        firsts.hold("t");
        database.passes(HOUR);
        first.renew();

        assertThat(firsts.take("t")).isFalse();
    }

    @Test
    void what_is_final_cannot_be_taken_and_is_held_by_nobody() {
        database.end("t");

        assertThat(firsts.take("t")).isFalse();
        assertThat(firsts.isHeld("t")).isFalse();
    }

    @Test
    void a_clock_that_jumps_back_makes_no_lease_last_longer() {
        database.passes(HOUR.negated());

        assertThat(seconds.take("t")).isTrue();
    }

    @Test
    void a_clock_that_jumps_ahead_costs_a_lease_only_until_it_is_renewed() {
        database.passes(HOUR);
        first.renew();

        assertThat(seconds.take("t")).isFalse();
    }

    @Test
    void a_name_that_could_not_be_told_from_two_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> database.instance("bank-a,bank-a-2"));
    }
}
