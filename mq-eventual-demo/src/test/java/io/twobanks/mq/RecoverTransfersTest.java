package io.twobanks.mq;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.common.transfer.TransferRegister;
import io.twobanks.common.transfer.TransferState;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Transfers about which no broker will ever ask, with a clock that the test sets. */
class RecoverTransfersTest {
    private static final Duration AGE = Duration.ofSeconds(5);

    private final MqTables tables = new MqTables('A');
    private final TransferRegister register = tables.bank.register();
    private final LocalTransaction local = tables.local();
    private final RecoverTransfers orphans = new RecoverTransfers(
            tables.log, local, tables.bank.instances(), tables.bank.claims(), null, AGE, tables.clock);

    private String order(int number) {
        String id = "%08d-0000-4000-8000-000000000000".formatted(number);
        tables.bank.order(id, "A-1", "B-1");
        return id;
    }

    @Test
    void what_was_never_paid_is_given_up_when_it_is_old_enough_and_what_was_paid_never() {
        String orphan = order(1);
        String paid = order(2);
        local.pay(register.find(paid).orElseThrow());

        tables.clock.pass(AGE);
        orphans.settle();
        assertThat(tables.bank.state(orphan)).isEqualTo(TransferState.PENDING);

        tables.clock.pass(Duration.ofMillis(1));
        orphans.settle();
        assertThat(tables.bank.state(orphan)).isEqualTo(TransferState.REJECTED);
        assertThat(tables.bank.state(paid)).isEqualTo(TransferState.PENDING);
    }

    @Test
    void what_was_ordered_by_a_clock_that_was_an_hour_ahead_does_not_wait_for_an_hour() {
        tables.clock.pass(Duration.ofHours(1));
        String orphan = order(1);
        tables.clock.pass(Duration.ofHours(-1));
        orphans.settle();
        assertThat(tables.bank.state(orphan)).isEqualTo(TransferState.REJECTED);
    }

    @Test
    void what_another_process_has_just_ordered_by_a_clock_that_is_a_little_ahead_is_left_to_it() {
        tables.clock.pass(AGE);
        String order = order(1);
        tables.clock.pass(AGE.negated());
        orphans.settle();
        assertThat(tables.bank.state(order)).isEqualTo(TransferState.PENDING);
    }

    @Test
    void an_orphan_behind_a_thousand_that_are_paid_and_wait_is_looked_at_in_turn() {
        tables.bank.deposit("A-1", "100000.00");
        for (int i = 0; i < 1000; i++) {
            local.pay(register.find(order(i)).orElseThrow());
        }
        String orphan = order(1000);
        tables.clock.pass(AGE.multipliedBy(2));
        orphans.settle();
        assertThat(tables.bank.state(orphan)).isEqualTo(TransferState.PENDING);
        orphans.settle();
        assertThat(tables.bank.state(orphan)).isEqualTo(TransferState.REJECTED);
    }

    @Test
    void a_debit_whose_log_row_is_gone_is_not_given_up() {
        String paid = order(1);
        local.pay(register.find(paid).orElseThrow());
        tables.log.rows.clear();
        tables.clock.pass(AGE.multipliedBy(2));
        orphans.settle();
        assertThat(tables.bank.state(paid)).isEqualTo(TransferState.PENDING);
        assertThat(tables.log.of(paid)).isEqualTo(TransactionLog.State.PAID);
    }

    @Test
    void an_orphan_whose_row_somebody_holds_keeps_no_other_waiting() {
        tables.log.held = order(1);
        String next = order(2);
        tables.clock.pass(AGE.multipliedBy(2));
        orphans.settle();
        assertThat(tables.bank.state(next)).isEqualTo(TransferState.REJECTED);
        assertThat(tables.bank.state(tables.log.held)).isEqualTo(TransferState.PENDING);
    }
}
