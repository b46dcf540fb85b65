package io.twobanks.common.fault;

import static io.twobanks.common.fault.TestPoint.DEBITED;
import static io.twobanks.common.fault.TestPoint.SENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.twobanks.common.timeline.Timeline;
import io.twobanks.common.timeline.TimelineFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PauseTest {
    private static final Duration BOUND = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private final FaultBoard board = new FaultBoard();
    private final ExecutorService transfers = Executors.newCachedThreadPool();
    private Path file;
    private Faults faults;

    @BeforeEach
    void pauseEverybody() throws IOException {
        file = folder.resolve("bank.jsonl");
        faults = new Faults(board, Timeline.to(file, "bank", Clock.systemUTC()));
        board.replace(List.of(pause("at-debit", DEBITED), pause("at-send", SENT)));
    }

    @AfterEach
    void leaveNobodyWaiting() {
        transfers.shutdownNow();
    }

    @Test
    void whoReachesAPauseWaitsUntilReleasedAndIsListedMeanwhile() throws Exception {
        Future<?> transfer = reach(DEBITED, "t1");

        awaitWaiting(1);
        assertThat(transfer.isDone()).isFalse();
        assertThat(board.waiting())
                .containsExactly(new FaultBoard.WaitingTransfer("at-debit", "test.debit.after", "t1"));
        assertThat(marks()).containsExactly("FIRED");

        assertThat(board.release(null)).isEqualTo(1);
        finish(transfer);
        assertThat(board.waiting()).isEmpty();
        assertThat(marks()).containsExactly("FIRED", "RELEASED");
    }

    @Test
    void aReleaseAtOnePointLeavesTheOthersWaiting() throws Exception {
        Future<?> atDebit = reach(DEBITED, "t1");
        Future<?> atSend = reach(SENT, "t2");
        awaitWaiting(2);

        assertThat(board.release("test.send")).isEqualTo(1);

        finish(atSend);
        assertThat(atDebit.isDone()).isFalse();
        assertThat(board.waiting()).extracting("transfer").containsExactly("t1");
        board.release(null);
        finish(atDebit);
    }

    @Test
    void manyTransfersWaitAtOnePointAndAreLetGoTogether() throws Exception {
        List<Future<?>> all = List.of(reach(DEBITED, "t1"), reach(DEBITED, "t2"), reach(DEBITED, "t3"));
        awaitWaiting(3);

        assertThat(board.release("test.debit.after")).isEqualTo(3);

        for (Future<?> one : all) {
            finish(one);
        }
    }

    /** Who was let go needs the board to leave; while it is held here, they are still on the list. */
    @Test
    void whoWasLetGoIsNotLetGoASecondTime() throws Exception {
        Future<?> transfer = reach(DEBITED, "t1");
        awaitWaiting(1);

        synchronized (board) {
            assertThat(board.release(null)).isEqualTo(1);
            assertThat(board.release(null)).isZero();
        }
        finish(transfer);
    }

    @Test
    void disarmingDoesNotLetGoWhoWaits() throws Exception {
        Future<?> transfer = reach(DEBITED, "t1");
        awaitWaiting(1);

        board.replace(List.of());

        assertThat(board.waiting()).hasSize(1);
        assertThat(board.release(null)).isEqualTo(1);
        finish(transfer);
    }

    private static ArmedFault pause(String id, FaultPoint point) {
        return new ArmedFault(id, point.id(), FaultAction.PAUSE, null, 0, 0, 0);
    }

    private Future<?> reach(FaultPoint point, String transferId) {
        return transfers.submit(() -> faults.reach(point, transferId));
    }

    private void awaitWaiting(int count) {
        await("transfers at a PAUSE").atMost(BOUND).until(() -> board.waiting().size() == count);
    }

    private static void finish(Future<?> transfer) throws Exception {
        transfer.get(BOUND.toSeconds(), TimeUnit.SECONDS);
    }

    private List<String> marks() {
        return TimelineFile.read(file).stream()
                .filter(line -> line.fault() != null)
                .map(line -> line.fault().event())
                .toList();
    }
}
