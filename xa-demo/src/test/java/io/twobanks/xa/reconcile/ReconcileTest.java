package io.twobanks.xa.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twobanks.common.desk.Reconciliation;
import io.twobanks.common.transfer.Transfer;
import io.twobanks.common.transfer.TransferRequest;
import io.twobanks.common.transfer.TransferState;
import io.twobanks.xa.branch.InDoubt;
import io.twobanks.xa.guard.LogPresent;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.test.util.ReflectionTestUtils;

/** When the ledgers are compared, how far back, and what becomes of what differs; with a clock that the test sets. */
class ReconcileTest {
    private static final Duration WINDOW = Duration.ofHours(24);

    private final BothBanks banks = new BothBanks();
    private final InDoubt inDoubt = new InDoubt();
    private final ReconciliationQueue queue = new ReconciliationQueue();
    private final List<String> differing = new ArrayList<>();
    private final List<Instant> compared = new ArrayList<>();
    private boolean away;

    private final Reconcile reconcile = with(banks.logThere);

    private Reconcile with(LogPresent log) {
        return new Reconcile(
                this::differing,
                inDoubt::branches,
                log,
                queue,
                banks.register,
                banks.b.claims(),
                banks.examine,
                WINDOW,
                banks.clock);
    }

    private List<String> differing(Instant since) {
        if (away) {
            throw new DataAccessResourceFailureException("dead");
        }
        compared.add(since);
        return List.copyOf(differing);
    }

    private Transfer half() {
        Transfer half = banks.order();
        banks.debit(half);
        differing.add(half.getTransferId());
        return half;
    }

    @Test
    void after_a_start_all_of_the_window_is_compared_once_and_a_half_transfer_is_for_a_person() {
        Transfer half = half();
        reconcile.reconcileQueued();
        reconcile.reconcileQueued();

        assertThat(compared).containsExactly(banks.clock.instant().minus(WINDOW).truncatedTo(ChronoUnit.SECONDS));
        assertThat(banks.state(half)).isEqualTo(TransferState.NEEDS_OPERATOR);
    }

    @Test
    void it_waits_until_nothing_of_a_former_life_is_in_doubt() {
        Transfer half = half();
        inDoubt.branchOf(half.getTransferId(), 'B');
        reconcile.reconcileQueued();
        assertThat(compared).isEmpty();

        inDoubt.allEnded();
        reconcile.reconcileQueued();
        assertThat(banks.state(half)).isEqualTo(TransferState.NEEDS_OPERATOR);
    }

    @Test
    void what_cannot_be_judged_when_a_person_asks_is_looked_at_until_it_can() {
        Transfer half = half();
        inDoubt.branchOf(half.getTransferId(), 'B');
        Reconciliation asked = reconcile.compare();
        assertThat(asked.found()).isEmpty();
        assertThat(asked.undecided()).containsExactly(half.getTransferId());

        queue.takeEverything();
        inDoubt.allEnded();
        reconcile.reconcileQueued();
        assertThat(banks.state(half)).isEqualTo(TransferState.NEEDS_OPERATOR);
        assertThat(queue.isEmpty()).isTrue();
    }

    @Test
    void a_comparison_that_a_dead_bank_has_cut_short_is_made_again() {
        Transfer half = half();
        away = true;
        reconcile.reconcileQueued();
        assertThatThrownBy(reconcile::compare).isInstanceOf(DataAccessResourceFailureException.class);

        away = false;
        reconcile.reconcileQueued();
        assertThat(banks.state(half)).isEqualTo(TransferState.NEEDS_OPERATOR);
    }

    @Test
    void what_is_queued_is_judged_by_its_books_however_long_ago_it_was_booked_by_whatever_clock() {
        reconcile.reconcileQueued();
        banks.clock.pass(Duration.ofDays(-2));
        Transfer half = banks.order();
        banks.debit(half);
        banks.clock.pass(Duration.ofDays(2));
        queue.add(half.getTransferId());

        reconcile.reconcileQueued();
        assertThat(banks.state(half)).isEqualTo(TransferState.NEEDS_OPERATOR);
    }

    @Test
    void what_a_request_works_on_now_is_not_judged_and_what_agrees_is_in_order() {
        ReflectionTestUtils.invokeMethod(
                banks.register,
                "accept",
                new TransferRequest("00000009-0000-4000-8000-000000000000", "A-1", "B-1", java.math.BigDecimal.TEN));
        differing.add("00000009-0000-4000-8000-000000000000");
        Transfer whole = banks.order();
        banks.debit(whole);
        banks.credit(whole);
        differing.add(whole.getTransferId());

        Reconciliation asked = reconcile.compare();
        assertThat(asked.undecided()).containsExactly("00000009-0000-4000-8000-000000000000");
        assertThat(asked.found()).isEmpty();
        assertThat(banks.state(whole)).isEqualTo(TransferState.COMPLETED);
    }

    @Test
    void what_both_banks_have_moved_twice_sums_up_to_nothing_and_is_found() {
        Transfer twice = banks.order();
        banks.debit(twice);
        banks.debit(twice);
        banks.credit(twice);
        banks.b.books().credit(banks.b.books().lock("B-1"), twice.getTransferId(), twice.getAmount());
        differing.add(twice.getTransferId());

        assertThat(reconcile.compare().found()).containsExactly(twice.getTransferId());
        assertThat(banks.state(twice)).isEqualTo(TransferState.NEEDS_OPERATOR);
    }

    @Test
    void nothing_is_compared_while_the_log_is_lost(@TempDir Path directory) {
        half();
        with(BothBanks.lost(directory)).reconcileQueued();
        assertThat(compared).isEmpty();
    }
}
