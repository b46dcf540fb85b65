package io.twobanks.common.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twobanks.common.account.Books;
import io.twobanks.common.account.InMemoryBooks;
import io.twobanks.common.account.Leg;
import io.twobanks.common.inbox.Receipt.Result;
import io.twobanks.common.problem.Reason;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an inbox does with what comes again, in each of the ways in which it can know it. */
class InboxTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final String ID = "00000001-0000-4000-8000-000000000000";

    private final Books books = InMemoryBooks.of('B', () -> false);
    private final String account = books.accounts().get(0).getId();
    private final Order order = new Order(ID, account, new BigDecimal("10.00"), NOW);
    private final Map<String, Receipt> rows = new HashMap<>();
    private final AtomicInteger done = new AtomicInteger();
    private Instant keptSince = Instant.EPOCH;
    /** As if a copy were worked on at the same moment: who only looks finds nothing. */
    private boolean atTheSameMoment;

    private final InboxMark mark = new InboxMark() {
        @Override
        public Instant keptSince() {
            return keptSince;
        }

        @Override
        public int move(Instant limit, long keepMicros) {
            throw new UnsupportedOperationException();
        }
    };

    private final InboxRows table = new InboxRows() {
        @Override
        public int record(Order asked, Leg step, Result result, Reason reason, Instant now) {
            Receipt receipt = new Receipt(asked.account(), asked.amount(), result, reason);
            return rows.putIfAbsent(asked.transferId() + step, receipt) == null ? 1 : 0;
        }

        @Override
        public Receipt look(String transferId, Leg step) {
            return atTheSameMoment ? null : lock(transferId, step);
        }

        @Override
        public Receipt lock(String transferId, Leg step) {
            return rows.get(transferId + step);
        }

        @Override
        public int delete(Instant before, int limit) {
            throw new UnsupportedOperationException();
        }
    };

    private Inbox inbox(Dedupe dedupe) {
        return new Inbox(dedupe, table, mark, books, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private Receipt once(Dedupe dedupe, Order asked) {
        return inbox(dedupe).once(asked, Leg.CREDIT, payee -> done.incrementAndGet());
    }

    @ParameterizedTest(name = "{0}, at the same moment {1}: done {2} time(s)")
    @CsvSource({
        "BY_KEY,     false, 1",
        "BY_KEY,     true,  1",
        "BY_LOOKING, false, 1",
        "BY_LOOKING, true,  2",
        "NOT_AT_ALL, false, 2",
        "NOT_AT_ALL, true,  2"
    })
    void what_comes_twice_is_done_once_as_far_as_it_is_known(Dedupe dedupe, boolean same, int times) {
        atTheSameMoment = same;
        Receipt first = once(dedupe, order);

        assertThat(first.isDone()).isTrue();
        assertThat(once(dedupe, order)).isEqualTo(first);
        assertThat(done).hasValue(times);
    }

    @Test
    void a_refusal_is_for_good_and_its_reason_repeated() {
        Order unknown = new Order(ID, "B-404", order.amount(), NOW);
        Receipt refused = once(Dedupe.BY_KEY, unknown);

        assertThat(refused.result()).isEqualTo(Result.REFUSED);
        assertThat(refused.whyNot().written()).isEqualTo("unknown-account: Bank B has no account B-404.");
        assertThat(once(Dedupe.BY_KEY, unknown)).isEqualTo(refused);
    }

    @ParameterizedTest
    @CsvSource({"BY_KEY", "BY_LOOKING"})
    void the_same_id_with_another_amount_is_refused_and_writes_nothing(Dedupe dedupe) {
        once(dedupe, order);
        Map<String, Receipt> before = Map.copyOf(rows);

        assertThatThrownBy(() -> once(dedupe, new Order(ID, account, new BigDecimal("99.00"), NOW)))
                .isInstanceOf(IdReused.class)
                .hasMessageContaining("stands for 10.00 to " + account);
        assertThat(rows).isEqualTo(before);
        assertThat(done).hasValue(1);
    }

    @Test
    void what_was_ordered_before_all_rows_are_kept_is_refused_and_what_was_ordered_then_is_not() {
        keptSince = NOW.plusMillis(1);
        assertThat(once(Dedupe.BY_KEY, order).whyNot().sentence()).contains("keeps no record any more");
        rows.clear();
        keptSince = NOW;
        assertThat(once(Dedupe.BY_KEY, order).isDone()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"BY_KEY", "BY_LOOKING", "NOT_AT_ALL"})
    void what_was_overtaken_is_never_done(Dedupe dedupe) {
        inbox(dedupe).overtake(order, Leg.CREDIT);

        Receipt late = once(dedupe, order);
        assertThat(late.isDone()).isFalse();
        assertThat(late.whyNot().written())
                .isEqualTo("rolled-back: The payer's bank has taken the transfer back already.");
        assertThat(done).hasValue(0);
    }

    @Test
    void what_must_not_be_recorded_when_it_is_refused_is_first_once() {
        assertThat(inbox(Dedupe.BY_KEY).isFirst(order, Leg.TAKE_BACK)).isTrue();
        assertThat(inbox(Dedupe.BY_KEY).isFirst(order, Leg.TAKE_BACK)).isFalse();
        assertThat(inbox(Dedupe.NOT_AT_ALL).isFirst(order, Leg.TAKE_BACK)).isTrue();
    }

    @Test
    void what_only_the_ledger_knows_is_not_done_again_and_its_row_is_there_again() {
        Order booked = new Order(InMemoryBooks.CREDITED, account, new BigDecimal("12.50"), NOW);

        assertThat(once(Dedupe.BY_KEY, booked).isDone()).isTrue();
        assertThat(done).hasValue(0);
        assertThat(rows).hasSize(1);
        Order other = new Order(InMemoryBooks.CREDITED, account, new BigDecimal("12.51"), NOW);
        assertThatThrownBy(() -> once(Dedupe.BY_KEY, other)).isInstanceOf(IdReused.class);
        assertThat(inbox(Dedupe.BY_KEY)
                        .refuse(booked, Leg.CREDIT, Reason.read("no"))
                        .isDone())
                .isTrue();
    }
}
