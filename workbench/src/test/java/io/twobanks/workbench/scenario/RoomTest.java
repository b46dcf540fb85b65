package io.twobanks.workbench.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RoomTest {
    private final Room room = new Room(12);

    @Test
    void two_large_sets_come_one_after_the_other_and_small_ones_side_by_side() throws Exception {
        room.take(4);
        room.take(8);
        CompletableFuture<Void> second = CompletableFuture.runAsync(() -> room.take(8));

        room.give(4);
        assertThat(second).as("8 and 8 are more than 12").isNotCompleted();
        room.give(8);
        second.get(20, TimeUnit.SECONDS);
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
        CompletableFuture<Void> another = CompletableFuture.runAsync(() -> room.take(1));

        assertThat(another).isNotCompleted();
        room.give(12);
        another.get(20, TimeUnit.SECONDS);
    }
}
