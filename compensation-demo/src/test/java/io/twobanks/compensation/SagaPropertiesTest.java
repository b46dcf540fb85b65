package io.twobanks.compensation;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.compensation.saga.SagaProperties;
import io.twobanks.compensation.saga.SagaProperties.Order;
import io.twobanks.compensation.saga.Step;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How often a saga tries, and in which order it goes. */
class SagaPropertiesTest {
    private final SagaProperties properties =
            new SagaProperties(Order.DEBIT_FIRST, 8, 60, Duration.ofMillis(200), Duration.ofSeconds(2));

    @Test
    void a_compensation_is_tried_more_often_than_an_action() {
        assertThat(properties.of(Step.CREDIT).attempts()).isEqualTo(8);
        assertThat(properties.of(Step.TAKE_BACK).attempts()).isEqualTo(60);
    }

    @Test
    void what_was_done_last_is_undone_first() {
        assertThat(Order.DEBIT_FIRST.backwards()).containsExactly(Step.CREDIT, Step.DEBIT);
        assertThat(Order.CREDIT_FIRST.backwards()).containsExactly(Step.DEBIT, Step.CREDIT);
    }
}
