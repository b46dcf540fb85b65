package io.twobanks.outbox.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

class ArchiveRowsTest {
    private final List<Long> delivered =
            new ArrayList<>(LongStream.rangeClosed(1, 1200).boxed().toList());
    private final List<Long> kept = new ArrayList<>();
    private final List<Integer> batches = new ArrayList<>();

    private final Archive archive = new Archive() {
        @Override
        public List<Long> lockDelivered(long ageMicros, int limit) {
            assertThat(ageMicros).isEqualTo(60_000_000L);
            return List.copyOf(delivered.subList(0, Math.min(limit, delivered.size())));
        }

        @Override
        public int keep(List<Long> rows) {
            batches.add(rows.size());
            kept.addAll(rows);
            return rows.size();
        }

        @Override
        public int remove(List<Long> rows) {
            assertThat(kept).containsAll(rows);
            delivered.removeAll(rows);
            return rows.size();
        }
    };

    @Test
    void what_was_delivered_long_ago_moves_in_batches_until_nothing_is_left() {
        ArchiveRows rows = new ArchiveRows(archive, Duration.ofMinutes(1), TransactionOperations.withoutTransaction());
        assertThat(rows.archiveNow()).isEqualTo(1200);
        assertThat(delivered).isEmpty();
        assertThat(kept).hasSize(1200).doesNotHaveDuplicates();
        assertThat(batches).containsExactly(500, 500, 200);
        assertThat(rows.archiveNow()).isZero();
    }
}
