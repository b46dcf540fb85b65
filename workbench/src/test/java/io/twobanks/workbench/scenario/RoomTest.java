package io.twobanks.workbench.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.infra.Await;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RoomTest {
    private final Room room = new Room(12);

    @Test
    void two_large_sets_come_one_after_the_other_and_small_ones_side_by_side() throws Exception {
        room.take(4);
        room.take(8);
        Thread second = taking(8);

        room.give(4);
        assertThat(waits(second)).as("8 and 8 are more than 12").isTrue();
        room.give(8);
        second.join();
    }

    @Test
    void what_is_larger_than_the_room_gets_all_of_it() {
        room.take(16);
        room.give(16);
        room.take(12);
    }

    @Test
    void what_took_nothing_gives_nothing() throws Exception {
        room.take(12);
        room.give(0);
        Thread another = taking(1);

        assertThat(waits(another)).isTrue();
        room.give(12);
        another.join();
    }

    private Thread taking(int services) {
        Thread thread = new Thread(() -> room.take(services));
        thread.start();
        return thread;
    }

    /** Whether it waits, and has not got what it wanted. */
    private static boolean waits(Thread thread) {
        List<Thread.State> settled = List.of(Thread.State.WAITING, Thread.State.TERMINATED);
        return Await.until(() -> settled.contains(thread.getState()), Duration.ofSeconds(20))
                && thread.getState() == Thread.State.WAITING;
    }
}
