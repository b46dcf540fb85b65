package io.twobanks.at.undo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.twobanks.common.seata.AskCoordinator;
import io.twobanks.common.seata.AskCoordinator.Decision;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;

/** Undo rows that a crash has left behind. */
class SweepUndoLogTest {
    private final UndoLog undoLog = mock(UndoLog.class);
    private final List<String> asked = new ArrayList<>();
    private Decision decision = Decision.FORGOTTEN;
    private boolean silent;

    private final AskCoordinator coordinator = new AskCoordinator() {
        @Override
        public Decision about(String xid) {
            asked.add(xid);
            if (silent) {
                throw new IllegalStateException("the coordinator does not answer");
            }
            return decision;
        }
    };

    private final SweepUndoLog sweep = new SweepUndoLog(undoLog, coordinator, Duration.ofMinutes(1));

    @BeforeEach
    void twoAreLeft() {
        when(undoLog.olderThan(anyLong(), anyInt())).thenReturn(List.of("first", "second"));
    }

    @Test
    void what_is_committed_goes() {
        sweep.sweep();
        verify(undoLog).forget("first");
        verify(undoLog).forget("second");
    }

    @Test
    void rows_that_somebody_holds_do_not_keep_the_others() {
        when(undoLog.forget("first")).thenThrow(new CannotAcquireLockException("held"));
        sweep.sweep();
        verify(undoLog).forget("second");
    }

    @Test
    void what_can_still_be_undone_stays() {
        decision = Decision.ROLLING_BACK;
        sweep.sweep();
        verify(undoLog, never()).forget("first");
    }

    @Test
    void a_coordinator_that_is_silent_is_not_asked_about_each_of_them() {
        silent = true;
        sweep.sweep();
        assertThat(asked).containsExactly("first");
    }
}
