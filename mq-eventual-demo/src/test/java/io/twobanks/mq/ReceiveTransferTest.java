package io.twobanks.mq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.twobanks.common.account.AccountStatus;
import io.twobanks.common.account.Leg;
import io.twobanks.common.outcome.Credit;
import io.twobanks.common.outcome.CreditReply;
import io.twobanks.common.problem.Refusal;
import io.twobanks.common.problem.Refused;
import io.twobanks.mq.guard.AcknowledgeAfterCommit;
import io.twobanks.mq.rocketmq.RedeliveryLimit;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The payee's bank gets messages twice, late, and when it has lost or forgotten what it knew. */
class ReceiveTransferTest {
    private static final String ID = "00000001-0000-4000-8000-000000000000";

    private final MqTables tables = new MqTables('B');
    private final Sent broker = new Sent();
    private final ReceiveTransfer receiver = new ReceiveTransfer(
            tables.messages,
            tables.inbox,
            tables.bank.books(),
            broker,
            tables.bank.tables(),
            tables.faults,
            null,
            new AcknowledgeAfterCommit(true),
            new RedeliveryLimit(16));
    private final Credit credit = new Credit(ID, "A-1", "B-1", new BigDecimal("10.00"), tables.clock.instant());

    private void forget() {
        tables.clock.pass(Duration.ofDays(31));
        tables.mark.keptSince = tables.clock.instant().minus(Duration.ofDays(30));
        tables.received.delete(tables.mark.keptSince, 1000);
    }

    @Test
    void a_message_that_comes_twice_is_credited_once_and_answered_twice() {
        receiver.receive(credit);
        receiver.receive(credit);

        assertThat(tables.bank.legs(ID)).containsExactly("CREDIT");
        assertThat(broker.replies())
                .containsOnly(new CreditReply(ID, "B-1", new BigDecimal("10.00"), true, null))
                .hasSize(2);
    }

    @Test
    void a_row_that_somebody_has_deleted_is_no_second_credit_and_is_there_again() {
        receiver.receive(credit);
        tables.received.rows.clear();

        assertThat(receiver.receive(credit).isDone()).isTrue();
        assertThat(tables.bank.legs(ID)).containsExactly("CREDIT");
        assertThat(tables.received.look(ID, Leg.CREDIT).isDone()).isTrue();
    }

    @Test
    void the_same_when_the_account_was_closed_meanwhile_or_the_bank_has_forgotten_it() {
        receiver.receive(credit);
        tables.bank.become(AccountStatus.CLOSED, "B-1");
        tables.received.rows.clear();
        assertThat(receiver.receive(credit).isDone()).isTrue();
        assertThat(receiver.refuse(credit.json()).isDone()).isTrue();

        tables.bank.become(AccountStatus.OPEN, "B-1");
        forget();
        assertThat(tables.received.rows).isEmpty();
        assertThat(receiver.receive(credit).isDone()).isTrue();
        assertThat(tables.bank.legs(ID)).containsExactly("CREDIT");
    }

    @Test
    void what_was_refused_and_forgotten_is_refused_again_and_not_credited() {
        tables.bank.become(AccountStatus.CLOSED, "B-1");
        assertThat(receiver.receive(credit).isDone()).isFalse();
        tables.bank.become(AccountStatus.OPEN, "B-1");
        forget();

        assertThat(receiver.receive(credit).reason().sentence()).contains("keeps no record any more");
        assertThat(tables.bank.legs(ID)).isEmpty();
    }

    @Test
    void what_was_ordered_at_the_very_moment_since_when_all_is_kept_is_credited() {
        tables.mark.keptSince = credit.orderedAt();
        assertThat(receiver.receive(credit).isDone()).isTrue();
    }

    @Test
    void another_amount_or_account_under_an_id_that_only_the_ledger_knows_is_refused_for_good() {
        receiver.receive(credit);
        tables.received.rows.clear();

        assertIdReused(new Credit(ID, "A-1", "B-1", new BigDecimal("99.00"), credit.orderedAt()));
        Credit elsewhere = new Credit(ID, "A-1", "B-2", credit.amount(), credit.orderedAt());
        assertIdReused(elsewhere);
        tables.bank.become(AccountStatus.CLOSED, "B-2");
        assertIdReused(elsewhere);
        assertThat(tables.received.rows).isEmpty();
        assertThat(tables.bank.legs(ID)).containsExactly("CREDIT");
        assertThat(broker.replies()).hasSize(1);
    }

    private void assertIdReused(Credit other) {
        Refused refused = catchThrowableOfType(Refused.class, () -> receiver.receive(other));
        assertThat(refused.refusal()).isEqualTo(Refusal.ID_REUSED);
        assertThat(refused.getMessage()).contains("stands for 10.00 to B-1");
    }
}
