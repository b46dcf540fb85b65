package io.twobanks.mq;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.common.outcome.EndTransfer;
import io.twobanks.common.reconcile.CompareBanks;
import io.twobanks.common.reconcile.Difference;
import io.twobanks.common.reconcile.Differences;
import io.twobanks.common.reconcile.Question;
import io.twobanks.common.reconcile.Reconcile;
import io.twobanks.common.reconcile.SettleAwaited;
import io.twobanks.common.reconcile.Windows;
import io.twobanks.common.transfer.Transfer;
import io.twobanks.common.transfer.TransferRegister;
import io.twobanks.common.transfer.TransferState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reconciliation with a clock that the test sets: windows, the watermark, and what is awaited. */
class ReconcileTest {
    private static final Duration AGE = Duration.ofSeconds(30);
    private static final Duration AGAIN = Duration.ofHours(24);
    private static final Duration MILLI = Duration.ofMillis(1);
    private static final Duration HOUR = Duration.ofHours(1);

    private final MqTables tables = new MqTables('A');
    private final MqTables.Paying payments = tables.new Paying();
    private final TransferRegister register = tables.bank.register();
    private final LocalTransaction local = tables.local();
    private final NothingInOwnBooks ownBooks = new NothingInOwnBooks();
    private final OtherBank other = new OtherBank();
    private final Sent broker = new Sent();
    private final Differences found = new Differences(tables.differences, "difference", tables.clock);
    private final CompareBanks banks = new CompareBanks(found, payments);
    private final SettleAwaited awaited = new SettleAwaited(
            new EndTransfer(tables.bank.books(), register, tables.bank.tables()),
            banks,
            new SendAgain(tables.messages, broker, tables.faults),
            tables.bank.claims(),
            AGE,
            tables.clock);
    private final MqTables.Watermark watermark = new MqTables.Watermark();
    private final Reconcile reconcile = new Reconcile(
            new Windows(watermark, AGE, AGAIN, tables.clock),
            payments,
            other.asPeer(),
            awaited,
            banks,
            ownBooks.ledger(tables),
            AGE,
            tables.clock);

    private int paid;

    private String pay() {
        String id = "%08d-0000-4000-8000-000000000000".formatted(++paid);
        local.pay(tables.bank.order(id, "A-1", "B-1"));
        return id;
    }

    private String complete() {
        String id = pay();
        Transfer transfer = register.find(id).orElseThrow();
        register.complete(transfer);
        other.hasReceived(id, "10.00", true, tables.clock.instant());
        return id;
    }

    private String found(String id) {
        Difference difference = tables.differences.find("difference", id);
        return difference == null ? null : difference.kind();
    }

    /** As if everything were right and compared by now. */
    private void compareAll() {
        tables.clock.pass(AGE);
        reconcile.compareAndSettle();
    }

    @Test
    void payments_of_one_millisecond_are_all_compared_once_however_many_they_are() {
        tables.bank.deposit("A-1", "100000.00");
        for (int i = 0; i < 1203; i++) {
            complete();
        }
        tables.clock.pass(MILLI);
        String later = complete();
        compareAll();

        List<String> asked = other.asked.stream()
                .flatMap(question -> question.transferIds().stream())
                .toList();
        assertThat(asked).hasSize(1204).doesNotHaveDuplicates().contains(later);
        assertThat(watermark.reached).isEqualTo(tables.clock.instant().minus(AGE));
    }

    @Test
    void a_payment_is_compared_when_it_is_as_old_as_it_must_be_and_not_a_millisecond_before() {
        String id = complete();
        other.hasLost(id);

        tables.clock.pass(AGE.minus(MILLI));
        reconcile.compareAndSettle();
        assertThat(found(id)).isNull();

        tables.clock.pass(MILLI);
        reconcile.compareAndSettle();
        assertThat(found(id)).isEqualTo("NEVER_RECEIVED");
    }

    @Test
    void the_next_window_begins_where_the_other_bank_has_ended_this_one() {
        Instant first = tables.clock.instant();
        complete();
        tables.clock.pass(MILLI);
        String second = complete();
        other.hasReceived("99999999-0000-4000-8000-000000000000", "7.00", true, tables.clock.instant());
        other.toldUntil = first;
        compareAll();

        assertThat(other.asked.get(1).since()).isEqualTo(first);
        assertThat(other.asked.get(1).transferIds()).containsExactly(second);
        assertThat(found("99999999-0000-4000-8000-000000000000")).isEqualTo("NEVER_PAID");
    }

    @Test
    void this_banks_ledger_is_compared_with_its_own_logs_in_the_same_windows() {
        Instant first = tables.clock.instant();
        complete();
        tables.clock.pass(MILLI);
        complete();
        other.toldUntil = first;
        compareAll();

        assertThat(other.asked).hasSize(2);
        assertThat(ownBooks.windows)
                .containsExactlyElementsOf(other.asked.stream()
                        .map(question -> List.of(question.since(), question.until()))
                        .toList());
    }

    @Test
    void a_watermark_that_is_later_than_now_is_put_back_and_what_was_paid_before_it_is_compared() {
        compareAll();
        watermark.reached = watermark.reached.plus(HOUR);
        String id = complete();
        other.hasLost(id);
        compareAll();

        assertThat(found(id)).isEqualTo("NEVER_RECEIVED");
        assertThat(watermark.reached).isEqualTo(tables.clock.instant().minus(AGE));
    }

    @Test
    void a_clock_that_was_ahead_for_a_while_leaves_nothing_uncompared() {
        compareAll();
        tables.clock.pass(HOUR);
        String ahead = complete();
        compareAll();
        tables.clock.pass(HOUR.negated());
        String right = complete();
        other.hasLost(ahead);
        other.hasLost(right);
        compareAll();
        assertThat(found(right)).isEqualTo("NEVER_RECEIVED");

        tables.clock.pass(HOUR);
        compareAll();
        assertThat(found(ahead)).isEqualTo("NEVER_RECEIVED");
    }

    @Test
    void a_clock_that_was_behind_for_a_while_leaves_nothing_uncompared() {
        compareAll();
        tables.clock.pass(HOUR.negated());
        String behind = complete();
        tables.clock.pass(HOUR);
        other.hasLost(behind);
        compareAll();
        assertThat(found(behind))
                .as("the watermark had passed it, and no comparison ran meanwhile")
                .isNull();

        reconcile.anew();
        reconcile.compareAndSettle();
        assertThat(found(behind)).isEqualTo("NEVER_RECEIVED");
    }

    @Test
    void a_watermark_that_stands_a_little_after_what_is_old_enough_is_left_where_it_is() {
        compareAll();
        Instant reached = watermark.reached;
        tables.clock.pass(AGE.negated());
        reconcile.compareAndSettle();
        assertThat(watermark.reached).isEqualTo(reached);
    }

    @Test
    void what_the_other_bank_has_received_ends_the_payment_also_when_it_was_ordered_by_a_clock_that_was_ahead() {
        tables.clock.pass(HOUR);
        String id = pay();
        tables.clock.pass(HOUR.negated());
        other.hasReceived(id, "10.00", true, tables.clock.instant());
        reconcile.compareAndSettle();

        assertThat(tables.bank.state(id)).isEqualTo(TransferState.COMPLETED);
    }

    @Test
    void what_the_other_bank_has_not_read_yet_is_not_sent_again() {
        String id = pay();
        other.readAll = false;
        compareAll();
        assertThat(broker.credits()).isEmpty();

        other.readAll = true;
        other.atDesk.add(id);
        reconcile.compareAndSettle();
        assertThat(broker.credits()).isEmpty();

        other.atDesk.clear();
        reconcile.compareAndSettle();
        assertThat(broker.credits()).containsExactly(id);
        Question last = other.asked.get(other.asked.size() - 1);
        assertThat(last.sentBefore()).isEqualTo(tables.clock.instant().minus(AGE.dividedBy(2)));
    }

    @Test
    void what_the_other_bank_may_have_forgotten_is_not_sent_again_but_put_on_the_desk() {
        String id = pay();
        String forgotten = complete();
        other.hasLost(forgotten);
        other.keptSince = tables.clock.instant().plus(MILLI);
        compareAll();

        assertThat(broker.credits()).isEmpty();
        assertThat(found(id)).isEqualTo("FORGOTTEN");
        assertThat(found(forgotten)).as("complete, and nobody remembers").isNull();
    }

    @Test
    void an_entry_that_cannot_be_believed_is_on_the_desk_and_all_others_are_compared() {
        String contradictory = complete();
        String awaited = pay();
        String lost = complete();
        other.hasLost(contradictory);
        other.hasLost(lost);
        other.saysTwoThings(contradictory, "10.00", tables.clock.instant());
        other.saysTwoThings(awaited, "10.00", tables.clock.instant());
        String received = pay();
        other.hasReceived(received, "10.00", true, tables.clock.instant());
        compareAll();

        assertThat(found(contradictory)).isEqualTo("NOT_BELIEVED");
        assertThat(found(lost)).isEqualTo("NEVER_RECEIVED");
        assertThat(tables.bank.state(received)).isEqualTo(TransferState.COMPLETED);
        assertThat(found(awaited)).isEqualTo("NOT_BELIEVED");
        assertThat(tables.bank.state(awaited)).isEqualTo(TransferState.PENDING);
        assertThat(broker.credits()).as("known there, so not sent again").isEmpty();
        assertThat(watermark.reached).isEqualTo(tables.clock.instant().minus(AGE));
    }
}
