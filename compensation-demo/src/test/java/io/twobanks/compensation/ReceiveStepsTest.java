package io.twobanks.compensation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.twobanks.common.account.Account;
import io.twobanks.common.account.AccountMapper;
import io.twobanks.common.account.AccountStatus;
import io.twobanks.common.account.Books;
import io.twobanks.common.account.LedgerEntry;
import io.twobanks.common.account.LedgerMapper;
import io.twobanks.common.fault.FaultBoard;
import io.twobanks.common.fault.Faults;
import io.twobanks.common.problem.NotPossible;
import io.twobanks.common.timeline.Timeline;
import io.twobanks.compensation.PeerBank.Amount;
import io.twobanks.compensation.PeerBank.Reply;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.support.TransactionOperations;

/** The same id stands for the same step: with another account or amount it is refused, whatever was done before. */
class ReceiveStepsTest {
    private static final String ID = "0a000000-0000-4000-8000-00000000000f";
    private static final Amount TEN = amount("B-1", "10.00");
    private static final Amount MORE = amount("B-1", "99.00");
    private static final Amount ELSEWHERE = amount("B-2", "10.00");

    private final AccountMapper accounts = mock(AccountMapper.class);
    private final LedgerMapper ledger = mock(LedgerMapper.class);
    private final List<LedgerEntry> entries = new ArrayList<>();
    private final ReceiveSteps steps = new ReceiveSteps(
            new Guards(true, true, true, true),
            new Books('B', accounts, ledger, Clock.systemUTC()),
            new Rows(),
            TransactionOperations.withoutTransaction(),
            new Faults(new FaultBoard(), Timeline.unwatched()),
            Clock.systemUTC());

    @BeforeEach
    void everyAccountIsOpen() {
        when(accounts.lock(any())).thenAnswer(call -> account(call.getArgument(0)));
        when(ledger.of(ID)).thenReturn(entries);
        doAnswer(call -> entries.add(call.getArgument(0)) ? 1 : 0).when(ledger).insert(any(LedgerEntry.class));
    }

    @Test
    void a_credit_that_is_repeated_is_done_once_and_answered_the_same() {
        assertThat(steps.credit(ID, TEN)).isEqualTo(Reply.ofDone());
        assertThat(steps.credit(ID, amount("B-1", "10"))).isEqualTo(Reply.ofDone());
        assertThat(entries).hasSize(1);
    }

    @Test
    void a_credit_with_another_body_is_refused_and_never_done() {
        steps.credit(ID, TEN);

        assertIdReused(() -> steps.credit(ID, MORE));
        assertIdReused(() -> steps.credit(ID, ELSEWHERE));
        assertThat(entries).hasSize(1);
    }

    @Test
    void a_take_back_of_another_amount_or_from_another_account_is_refused() {
        steps.credit(ID, TEN);

        assertIdReused(() -> steps.takeBack(ID, MORE));
        assertIdReused(() -> steps.takeBack(ID, ELSEWHERE));
        assertThat(entries).hasSize(1);
        assertThat(steps.takeBack(ID, TEN)).isEqualTo(Reply.ofDone());
        assertThat(entries).hasSize(2);
    }

    @Test
    void a_take_back_of_another_step_than_was_overtaken_is_refused() {
        assertThat(steps.takeBack(ID, TEN)).isEqualTo(Reply.ofDone());

        assertIdReused(() -> steps.takeBack(ID, MORE));
        assertIdReused(() -> steps.credit(ID, ELSEWHERE));
        assertThat(steps.credit(ID, TEN).done()).isFalse();
        assertThat(entries).isEmpty();
    }

    private static void assertIdReused(Runnable asking) {
        assertThatThrownBy(asking::run)
                .isInstanceOf(NotPossible.class)
                .hasMessageContaining(ID + " stands for 10.00 at B-1");
    }

    private static Amount amount(String account, String amount) {
        return new Amount(account, new BigDecimal(amount));
    }

    private static Account account(String id) {
        Account open = new Account();
        ReflectionTestUtils.setField(open, "id", id);
        ReflectionTestUtils.setField(open, "balance", new BigDecimal("1000.00"));
        ReflectionTestUtils.setField(open, "status", AccountStatus.OPEN);
        return open;
    }

    /** The table, with its primary key. */
    private static final class Rows implements ReceivedStepMapper {
        private final Map<Step, Received> rows = new EnumMap<>(Step.class);

        @Override
        public int record(String transfer, Step step, Amount asked, Outcome outcome, String reason, Instant now) {
            Received row = new Received(asked.account(), asked.amount(), outcome, reason);
            return rows.putIfAbsent(step, row) == null ? 1 : 0;
        }

        @Override
        public Received of(String transfer, Step step) {
            return rows.get(step);
        }
    }
}
