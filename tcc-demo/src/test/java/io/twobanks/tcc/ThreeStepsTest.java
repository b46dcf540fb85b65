package io.twobanks.tcc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twobanks.common.account.AccountStatus;
import io.twobanks.common.fault.FaultBoard;
import io.twobanks.common.fault.Faults;
import io.twobanks.common.problem.Refused;
import io.twobanks.common.timeline.Timeline;
import io.twobanks.tcc.branch.BranchRecord;
import io.twobanks.tcc.branch.BranchRecord.Guard;
import io.twobanks.tcc.branch.InMemoryBranches;
import io.twobanks.tcc.branch.Part;
import io.twobanks.tcc.branch.Side;
import io.twobanks.workbench.junit.InMemoryBank;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.apache.seata.core.context.RootContext;
import org.apache.seata.rm.tcc.api.BusinessActionContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/** Try, Confirm and Cancel of both sides, in their order and in every other: with each guard, and what its absence does. */
class ThreeStepsTest {
    private static final String ID = "0a000000-0000-4000-8000-000000000001";
    private static final String XID = "127.0.0.1:8091:1";
    private static final BigDecimal TEN = new BigDecimal("10.00");
    private static final Guard ALL = new Guard(true, true, true);

    private final Clock clock = Clock.fixed(Instant.parse("2026-01-31T12:00:00Z"), ZoneOffset.UTC);
    private final InMemoryBank bankA = new InMemoryBank('A', clock);
    private final InMemoryBank bankB = new InMemoryBank('B', clock);
    private final InMemoryBranches atA = new InMemoryBranches(bankA.tables());
    private final InMemoryBranches atB = new InMemoryBranches(bankB.tables());
    private PayersPart payer;
    private ReceiveTransfer payee;

    @BeforeEach
    void allGuards() {
        RootContext.bind(XID);
        guardedBy(ALL);
    }

    @AfterEach
    void leave() {
        RootContext.unbind();
    }

    private void guardedBy(Guard guard) {
        Faults faults = new Faults(new FaultBoard(), Timeline.unwatched());
        payer = new PayersPart(new BranchRecord(guard, atA, bankA.tables()), bankA.books(), faults);
        payee = new ReceiveTransfer(new BranchRecord(guard, atB, bankB.tables()), bankB.books(), faults);
    }

    @Test
    void try_freezes_and_moves_nothing() {
        tryBoth();
        assertHolds("990.00", "10.00");
        assertThat(bankB.balance("B-1")).isEqualByComparingTo("1000.00");
        assertThat(bankA.legs(ID)).isEmpty();
        assertThat(atA.of(XID, Side.PAYER)).contains("TRIED");
        assertThat(atB.of(XID, Side.PAYEE)).contains("TRIED");
    }

    @Test
    void confirm_moves_what_was_frozen_and_announced() {
        tryBoth();
        confirmBoth();
        assertHolds("990.00", "0.00");
        assertThat(bankB.balance("B-1")).isEqualByComparingTo("1010.00");
        assertThat(bankA.legs(ID)).containsExactly("DEBIT");
        assertThat(bankB.legs(ID)).containsExactly("CREDIT");
    }

    @Test
    void cancel_releases_it_and_leaves_no_line_in_the_ledger() {
        tryBoth();
        cancelBoth();
        assertHolds("1000.00", "0.00");
        assertThat(bankA.legs(ID)).isEmpty();
        assertThat(bankB.legs(ID)).isEmpty();
    }

    @Test
    void what_is_frozen_cannot_be_spent_twice() {
        payer.freeze(ID, "A-1", new BigDecimal("995.00"));
        RootContext.unbind();
        RootContext.bind("127.0.0.1:8091:2");
        assertThatThrownBy(() -> payer.freeze("another", "A-1", TEN)).isInstanceOf(Refused.class);
        assertHolds("5.00", "995.00");
    }

    @Test
    void a_refused_try_leaves_no_row_so_its_cancel_finds_none() {
        bankB.become(AccountStatus.CLOSED, "B-1");
        assertThatThrownBy(() -> payee.announce(ID, "B-1", TEN)).isInstanceOf(Refused.class);
        assertThat(atB.of(XID, Side.PAYEE)).isEmpty();
        payee.cancel(context("B-1"));
        assertThat(atB.of(XID, Side.PAYEE)).contains("CANCELLED");
    }

    @Test
    void what_was_promised_is_kept_when_the_accounts_are_closed_meanwhile() {
        tryBoth();
        bankA.become(AccountStatus.CLOSED, "A-1");
        bankB.become(AccountStatus.CLOSED, "B-1");
        confirmBoth();
        assertThat(bankB.balance("B-1")).isEqualByComparingTo("1010.00");
    }

    @Test
    void each_step_twice_is_the_step_once() {
        tryBoth();
        tryBoth();
        assertHolds("990.00", "10.00");
        confirmBoth();
        confirmBoth();
        assertHolds("990.00", "0.00");
        assertThat(bankB.legs(ID)).containsExactly("CREDIT");
    }

    @Test
    void a_second_cancel_releases_nothing() {
        freezeForAnother();
        payer.freeze(ID, "A-1", TEN);
        payer.cancel(context("A-1"));
        payer.cancel(context("A-1"));
        assertHolds("990.00", "10.00");
    }

    @Test
    void without_once_a_second_confirm_credits_again() {
        guardedBy(new Guard(false, true, true));
        tryBoth();
        confirmBoth();
        payee.confirm(context("B-1"));
        assertThat(bankB.legs(ID)).containsExactly("CREDIT", "CREDIT");
    }

    @Test
    void without_once_a_second_cancel_releases_what_is_anothers() {
        guardedBy(new Guard(false, true, true));
        freezeForAnother();
        payer.freeze(ID, "A-1", TEN);
        payer.cancel(context("A-1"));
        payer.cancel(context("A-1"));
        assertHolds("1000.00", "0.00");
    }

    @Test
    void a_cancel_without_a_try_releases_nothing_and_is_remembered() {
        freezeForAnother();
        payer.cancel(context("A-1"));
        assertHolds("990.00", "10.00");
        assertThat(atA.of(XID, Side.PAYER)).contains("CANCELLED");
    }

    @Test
    void without_empty_rollback_a_cancel_without_a_try_releases_what_is_anothers() {
        guardedBy(new Guard(true, false, true));
        freezeForAnother();
        payer.cancel(context("A-1"));
        assertHolds("1000.00", "0.00");
    }

    @Test
    void without_empty_rollback_and_with_nothing_frozen_the_database_refuses_and_the_cancel_is_tried_for_ever() {
        guardedBy(new Guard(true, false, true));
        assertThatThrownBy(() -> payer.cancel(context("A-1"))).isInstanceOf(DataIntegrityViolationException.class);
        assertThat(atA.of(XID, Side.PAYER)).isEmpty();
    }

    @Test
    void a_try_after_its_cancel_is_refused() {
        payer.cancel(context("A-1"));
        assertThatThrownBy(() -> payer.freeze(ID, "A-1", TEN)).isInstanceOf(Refused.class);
        assertHolds("1000.00", "0.00");
    }

    @Test
    void without_anti_suspension_a_try_after_its_cancel_freezes_for_ever() {
        guardedBy(new Guard(true, true, false));
        payer.cancel(context("A-1"));
        payer.freeze(ID, "A-1", TEN);
        payer.cancel(context("A-1"));
        assertHolds("990.00", "10.00");
    }

    @Test
    void a_confirm_without_a_try_claims_nothing() {
        assertThatThrownBy(() -> payee.confirm(context("B-1"))).isInstanceOf(IllegalStateException.class);
        assertThat(bankB.legs(ID)).isEmpty();
    }

    private void tryBoth() {
        payer.freeze(ID, "A-1", TEN);
        payee.announce(ID, "B-1", TEN);
    }

    private void confirmBoth() {
        payer.confirm(context("A-1"));
        payee.confirm(context("B-1"));
    }

    private void cancelBoth() {
        payer.cancel(context("A-1"));
        payee.cancel(context("B-1"));
    }

    private void freezeForAnother() {
        bankA.tables()
                .executeWithoutResult(
                        status -> bankA.books().freeze(bankA.books().lock("A-1"), TEN));
    }

    /** As Seata gives it to the second phase. */
    private static BusinessActionContext context(String account) {
        BusinessActionContext context = new BusinessActionContext();
        context.setXid(XID);
        context.setActionContext(Map.of(Part.TRANSFER, ID, Part.ACCOUNT, account, Part.AMOUNT, TEN));
        return context;
    }

    private void assertHolds(String balance, String frozen) {
        assertThat(bankA.balance("A-1")).isEqualByComparingTo(balance);
        assertThat(bankA.frozen("A-1")).isEqualByComparingTo(frozen);
    }
}
