package io.twobanks.compensation;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.compensation.SagaProperties.Order;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a saga waits, and in which order it goes. */
class SagaPropertiesTest {
    private final SagaProperties properties =
            new SagaProperties(Order.DEBIT_FIRST, 8, 60, Duration.ofMillis(200), Duration.ofSeconds(2));

    @ParameterizedTest
    @CsvSource({"1,200", "2,400", "3,800", "4,1600", "5,2000", "60,2000", "1000000,2000"})
    void the_wait_doubles_with_each_attempt_up_to_its_limit(int attempts, long millis) {
        assertThat(properties.waitAfter(attempts)).isEqualTo(Duration.ofMillis(millis));
    }

    @Test
    void a_compensation_is_tried_more_often_than_an_action() {
        assertThat(properties.attempts(Step.CREDIT)).isEqualTo(8);
        assertThat(properties.attempts(Step.TAKE_BACK)).isEqualTo(60);
    }

    @Test
    void what_was_done_last_is_undone_first() {
        assertThat(Order.DEBIT_FIRST.backwards()).containsExactly(Step.CREDIT, Step.DEBIT);
        assertThat(Order.CREDIT_FIRST.backwards()).containsExactly(Step.DEBIT, Step.CREDIT);
    }
}
