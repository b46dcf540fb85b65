package io.twobanks.common.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class PurgeInboxTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration KEEP = Duration.ofDays(30);

    private final List<String> done = new ArrayList<>();
    private int rows = 2500;
    private Instant kept = Instant.EPOCH;

    private final InboxMark mark = new InboxMark() {
        @Override
        public Instant keptSince() {
            return kept;
        }

        @Override
        public int move(Instant limit, long keepMicros) {
            done.add("mark");
            kept = limit.isBefore(kept) ? kept : limit;
            assertThat(keepMicros).isEqualTo(KEEP.toSeconds() * 1_000_000);
            return 1;
        }
    };

    private int delete(Instant before, int limit) {
        assertThat(before).isEqualTo(kept);
        int batch = Math.min(rows, limit);
        rows -= batch;
        done.add("delete " + batch);
        return batch;
    }

    private PurgeInbox at(Instant now) {
        return new PurgeInbox(mark, this::delete, KEEP, Clock.fixed(now, ZoneOffset.UTC));
    }

    @Test
    void theMarkMovesBeforeTheFirstRowGoesAndTheRowsGoInBatches() {
        assertThat(at(NOW).purgeNow()).isEqualTo(2500);
        assertThat(done).containsExactly("mark", "delete 1000", "delete 1000", "delete 500");
        assertThat(kept).isEqualTo(NOW.minus(KEEP));
    }

    @Test
    void aClockThatGoesBackDoesNotMakeTheInboxRememberWhatItHasForgotten() {
        at(NOW).purgeNow();
        at(NOW.minus(Duration.ofHours(1))).purgeNow();
        assertThat(kept).isEqualTo(NOW.minus(KEEP));
    }

    @Test
    void whileTheDatabaseIsAwayNothingIsThrownAtTheTimer() {
        PurgeInbox purge = new PurgeInbox(
                mark,
                (before, limit) -> {
                    throw new DataAccessResourceFailureException("dead");
                },
                KEEP,
                Clock.fixed(NOW, ZoneOffset.UTC));
        purge.purge();
        assertThat(done).containsExactly("mark");
    }
}
