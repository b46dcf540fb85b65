package io.twobanks.mq;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.common.outcome.Credit;
import io.twobanks.common.reconcile.Heard;
import io.twobanks.common.reconcile.Paid;
import io.twobanks.common.reconcile.SettleAwaited;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A message that is on its way is not followed by another one every few seconds. */
class SettleAwaitedTest {
    private static final String ID = "00000001-0000-4000-8000-000000000000";
    private static final Duration AGE = Duration.ofSeconds(30);

    private final MqTables tables = new MqTables('A');
    private final Sent broker = new Sent();
    private final SettleAwaited awaited = new SettleAwaited(
            null, null, new SendAgain(tables.messages, broker, tables.faults), tables.bank.claims(), AGE, tables.clock);
    private final Paid payment =
            new Paid(ID, "A-1", "B-1", new BigDecimal("10.00"), "PENDING", tables.clock.instant(), true);

    SettleAwaitedTest() {
        tables.bank.order(ID, "A-1", "B-1");
    }

    private int sentAfterAsking() {
        Heard nothing = new Heard(true, tables.clock.instant(), Map.of(), Map.of(), Set.of(), Instant.EPOCH);
        awaited.settle(payment, nothing);
        return broker.credits().size();
    }

    @Test
    void it_is_sent_again_once_in_each_age() {
        assertThat(sentAfterAsking()).isEqualTo(1);
        tables.clock.pass(AGE);
        assertThat(sentAfterAsking()).isEqualTo(1);
        tables.clock.pass(Duration.ofMillis(1));
        assertThat(sentAfterAsking()).isEqualTo(2);
    }

    @Test
    void each_copy_says_when_the_transfer_was_ordered() {
        tables.clock.pass(Duration.ofDays(1));
        sentAfterAsking();
        assertThat(Credit.read(new String(broker.bodies.get(0), StandardCharsets.UTF_8))
                        .orderedAt())
                .isEqualTo(payment.createdAt());
    }

    @Test
    void what_was_sent_while_the_clock_was_ahead_does_not_keep_the_next_one_back_until_then() {
        tables.clock.pass(Duration.ofHours(1));
        sentAfterAsking();
        tables.clock.pass(Duration.ofHours(-1));
        assertThat(sentAfterAsking()).isEqualTo(2);
    }
}
