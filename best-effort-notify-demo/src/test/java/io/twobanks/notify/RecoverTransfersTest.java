package io.twobanks.notify;

import static io.twobanks.notify.TwoBanks.ID;
import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.common.fault.ArmedFault;
import io.twobanks.common.fault.FaultAction;
import io.twobanks.common.recovery.Rounds;
import io.twobanks.common.transfer.TransferState;
import io.twobanks.notify.log.PaymentLog.Seen;
import io.twobanks.notify.rocketmq.Announcements;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.rocketmq.client.producer.SendResult;
import org.apache.rocketmq.spring.core.RocketMQTemplate;
import org.junit.jupiter.api.Test;
import org.springframework.messaging.Message;

/** What is done about transfers that were stored, or paid and not noted. */
class RecoverTransfersTest {
    private final TwoBanks banks = new TwoBanks();
    private final List<String> announced = new ArrayList<>();

    /** A broker that takes everything. */
    private final RocketMQTemplate broker = new RocketMQTemplate() {
        @Override
        public SendResult syncSend(String destination, Message<?> message) {
            announced.add(new String((byte[]) message.getPayload(), StandardCharsets.UTF_8));
            return new SendResult();
        }
    };

    @Test
    void what_was_never_paid_is_rejected() {
        banks.a.bank.order(ID, "A-1", "B-1");
        recover();
        assertThat(banks.a.bank.state(ID)).isEqualTo(TransferState.REJECTED);
    }

    @Test
    void what_fails_with_one_keeps_no_other_waiting() {
        String other = "0a000000-0000-4000-8000-000000000002";
        banks.a.bank.order(ID, "A-1", "B-1");
        banks.a.bank.order(other, "A-1", "B-1");
        banks.a.board.replace(List.of(ArmedFault.once("f", Point.ORPHAN_FOUND, FaultAction.THROW)));
        recover();
        assertThat(banks.a.bank.state(ID)).isEqualTo(TransferState.PENDING);
        assertThat(banks.a.bank.state(other)).isEqualTo(TransferState.REJECTED);
    }

    @Test
    void what_was_paid_and_noted_is_left_to_the_notifier() {
        banks.payAndNote();
        banks.clock.pass(Duration.ofMinutes(1));
        recover();
        assertThat(banks.a.bank.state(ID)).isEqualTo(TransferState.PENDING);
        assertThat(announced).isEmpty();
    }

    @Test
    void what_was_paid_and_not_noted_is_announced_again_when_it_is_old_enough() {
        banks.payAndNote();
        banks.a.notices.rows.clear();
        recover();
        assertThat(announced).isEmpty();
        banks.clock.pass(Duration.ofSeconds(4));
        recover();
        assertThat(announced).containsExactly(ID);
    }

    @Test
    void what_was_ordered_by_a_clock_that_was_ahead_is_old_enough() {
        banks.clock.pass(Duration.ofHours(1));
        banks.payAndNote();
        banks.a.notices.rows.clear();
        banks.clock.pass(Duration.ofHours(-1));
        recover();
        assertThat(announced).containsExactly(ID);
    }

    private void recover() {
        Rounds<Seen> pending = new Rounds<>(Seen.START, 10, (last, limit) -> banks.a.payments.pending("", last, limit));
        new RecoverTransfers(
                        pending,
                        banks.a.bank.claims(),
                        banks.a.bank.register(),
                        banks.a.payments,
                        new Announcements(broker, 'A'),
                        Duration.ofSeconds(3),
                        banks.a.bank.tables(),
                        banks.a.faults,
                        banks.clock)
                .settle();
    }
}
