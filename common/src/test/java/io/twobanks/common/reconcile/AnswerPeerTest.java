package io.twobanks.common.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.common.inbox.InboxMark;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the payee's bank says that it has received, and since when that is all. */
class AnswerPeerTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final String ID = "00000001-0000-4000-8000-000000000000";
    private static final String UNKNOWN = "00000002-0000-4000-8000-000000000000";

    private final List<Received> inbox = new ArrayList<>();
    private final List<Received> ledger = new ArrayList<>();
    private Instant keptSince = Instant.EPOCH;

    private final Receipts receipts = new Receipts() {
        @Override
        public Instant receivedAt(Instant since, Instant until, int count) {
            return null;
        }

        @Override
        public List<Received> between(Instant since, Instant until) {
            return List.of();
        }

        @Override
        public List<Received> among(List<String> ids) {
            return of(inbox, ids);
        }
    };

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

    private final AnswerPeer answer =
            new AnswerPeer(receipts, ids -> of(ledger, ids), mark, sentBefore -> true, ids -> Set.of());

    private static List<Received> of(List<Received> rows, List<String> ids) {
        return rows.stream().filter(row -> ids.contains(row.transferId())).toList();
    }

    private static Received credited(String amount) {
        return new Received(ID, new BigDecimal(amount), true, null);
    }

    private Answer ask() {
        return answer.to(new Question(List.of(ID, UNKNOWN), NOW, NOW, NOW));
    }

    @Test
    void what_the_inbox_says_is_told_once_and_nothing_of_what_is_not_known() {
        inbox.add(credited("10.00"));
        ledger.add(credited("10.00"));

        assertThat(ask().received()).containsExactly(credited("10.00"));
    }

    @Test
    void a_credit_whose_row_is_gone_is_told_by_the_ledger_or_the_payers_bank_would_take_it_for_lost() {
        ledger.add(credited("10.00"));

        assertThat(ask().received()).containsExactly(credited("10.00"));
    }

    @Test
    void what_was_ordered_before_the_mark_may_be_forgotten() {
        keptSince = NOW;

        Heard heard = new Heard(true, NOW, Map.of(), Map.of(), Set.of(), ask().keptSince());
        assertThat(heard.remembers(NOW)).isTrue();
        assertThat(heard.remembers(NOW.minusMillis(1))).isFalse();
    }
}
