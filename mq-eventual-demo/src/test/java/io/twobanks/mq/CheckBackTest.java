package io.twobanks.mq;

import static org.apache.rocketmq.spring.core.RocketMQLocalTransactionState.COMMIT;
import static org.apache.rocketmq.spring.core.RocketMQLocalTransactionState.ROLLBACK;
import static org.apache.rocketmq.spring.core.RocketMQLocalTransactionState.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.common.outcome.Credit;
import io.twobanks.common.transfer.Transfer;
import io.twobanks.common.transfer.TransferRegister;
import io.twobanks.common.transfer.TransferRequest;
import io.twobanks.common.transfer.TransferState;
import io.twobanks.mq.guard.CheckReadsLog;
import java.math.BigDecimal;
import org.apache.rocketmq.spring.core.RocketMQLocalTransactionState;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;

/** The broker asks what became of a half message; by {@link MakeTransfer#checkLocalTransaction}, without a broker. */
class CheckBackTest {
    private static final String ID = "00000001-0000-4000-8000-000000000000";

    private final MqTables tables = new MqTables('A');
    private final TransferRegister register = tables.bank.register();
    private final LocalTransaction local = tables.local();
    private final MakeTransfer protocol = new MakeTransfer(
            new CheckReadsLog(true),
            tables.bank.books(),
            new Sent(),
            tables.messages,
            local,
            tables.bank.claims(),
            tables.faults);

    private Transfer order() {
        return tables.bank.order(ID, "A-1", "B-1");
    }

    private RocketMQLocalTransactionState check(Transfer transfer) {
        return protocol.checkLocalTransaction(tables.messages.of(Credit.of(transfer)));
    }

    @Test
    void what_is_paid_is_committed_however_often_the_broker_asks() {
        Transfer transfer = order();
        local.pay(transfer);

        assertThat(check(transfer)).isEqualTo(COMMIT);
        assertThat(check(transfer)).isEqualTo(COMMIT);
        assertThat(tables.bank.legs(ID)).containsExactly("DEBIT");
    }

    @Test
    void what_was_never_paid_is_rolled_back_rejected_and_can_never_be_paid_afterwards() {
        Transfer transfer = order();

        assertThat(check(transfer)).isEqualTo(ROLLBACK);
        assertThat(tables.bank.state(ID)).isEqualTo(TransferState.REJECTED);
        assertThat(local.pay(transfer)).isFalse();
        assertThat(tables.bank.legs(ID)).isEmpty();
        assertThat(check(transfer)).isEqualTo(ROLLBACK);
    }

    @Test
    void nobody_knows_while_a_request_of_this_process_works_on_it() {
        ReflectionTestUtils.invokeMethod(
                register, "accept", new TransferRequest(ID, "A-1", "B-1", new BigDecimal("10.00")));

        assertThat(check(register.find(ID).orElseThrow())).isEqualTo(UNKNOWN);
        assertThat(tables.log.rows).isEmpty();
    }

    @Test
    void nobody_knows_while_another_transaction_holds_the_row() {
        Transfer transfer = order();
        tables.log.locked = true;

        assertThat(check(transfer)).isEqualTo(UNKNOWN);
        assertThat(tables.bank.state(ID)).isEqualTo(TransferState.PENDING);
    }

    @Test
    void a_log_row_that_is_gone_is_no_rollback_when_the_ledger_has_the_debit() {
        Transfer transfer = order();
        local.pay(transfer);
        tables.log.rows.clear();

        assertThat(check(transfer)).isEqualTo(COMMIT);
        assertThat(tables.log.of(ID)).isEqualTo(TransactionLog.State.PAID);
        assertThat(tables.bank.state(ID)).isEqualTo(TransferState.PENDING);
    }
}
