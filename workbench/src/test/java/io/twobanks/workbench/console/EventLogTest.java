package io.twobanks.workbench.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.workbench.console.EventLog.Batch;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page is told when it comes, when it comes back, and when it was away for too long. */
class EventLogTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    private final EventLog log = new EventLog(5);

    private void steps(int from, int to) {
        IntStream.rangeClosed(from, to).forEach(number -> log.happened("step", number));
    }

    private static List<String> told(Batch batch) {
        return batch.events().stream().map(Event::json).toList();
    }

    private String idOf(int step) {
        return log.after(null).events().stream()
                .filter(event -> event.json().equals(String.valueOf(step)))
                .map(log::id)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_page_that_comes_is_told_all_that_is_there_from_the_beginning() {
        steps(1, 3);
        log.is("bank", "db-a", 1000);

        Batch first = log.after(null);

        assertThat(first.fromTheBeginning()).isTrue();
        assertThat(told(first)).containsExactly("1", "2", "3", "1000");
    }

    @Test
    void a_page_that_comes_back_is_told_what_came_after_its_last_event_and_nothing_twice() {
        steps(1, 3);
        String last = idOf(2);
        steps(4, 5);

        Batch rest = log.after(last);

        assertThat(rest.fromTheBeginning()).isFalse();
        assertThat(told(rest)).containsExactly("3", "4", "5");
        assertThat(log.after(idOf(5)).events()).isEmpty();
    }

    @Test
    void only_the_newest_are_kept_and_whoever_has_missed_one_begins_anew() {
        steps(1, 3);
        String seen = idOf(2);
        String late = idOf(3);
        steps(4, 8);

        assertThat(log.after(seen).fromTheBeginning())
                .as("3 is forgotten, and was not seen")
                .isTrue();
        assertThat(told(log.after(seen))).containsExactly("4", "5", "6", "7", "8");
        assertThat(log.after(late).fromTheBeginning())
                .as("nothing is forgotten that was not seen")
                .isFalse();
    }

    @Test
    void of_what_is_so_only_the_last_is_told_and_only_when_it_has_changed() {
        log.is("bank", "db-a", 1000);
        log.is("bank", "db-b", 1000);
        String last = log.id(log.after(null).events().get(1));

        log.is("bank", "db-a", 1000);
        assertThat(log.after(last).events()).isEmpty();

        log.is("bank", "db-a", 990);
        log.is("bank", "db-a", 980);
        assertThat(told(log.after(last))).containsExactly("980");
        assertThat(told(log.after(null))).containsExactly("1000", "980");
    }

    @Test
    void the_thousandth_transfer_takes_no_more_room_than_the_fifth() {
        steps(1, 20_000);
        IntStream.range(0, 1000).forEach(balance -> log.is("bank", "db-a", balance));

        assertThat(log.after(null).events()).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "deadbeef-1", "x", "-1", "deadbeef-99999999999999999999"})
    void an_id_of_another_run_or_of_nobody_begins_anew(String strange) {
        steps(1, 2);

        assertThat(log.after(strange).fromTheBeginning()).isTrue();
        assertThat(told(log.after(strange))).containsExactly("1", "2");
    }

    @Test
    void who_waits_is_told_as_soon_as_something_happens() throws Exception {
        steps(1, 1);
        String last = idOf(1);
        CompletableFuture<Batch> waiting = CompletableFuture.supplyAsync(() -> await(last));

        steps(2, 2);

        assertThat(told(waiting.get(SOON.toSeconds(), TimeUnit.SECONDS))).containsExactly("2");
    }

    @Test
    void who_waits_is_let_go_when_nothing_will_happen_any_more() throws Exception {
        CompletableFuture<Batch> waiting = CompletableFuture.supplyAsync(() -> await(null));

        log.close();

        assertThat(waiting.get(SOON.toSeconds(), TimeUnit.SECONDS).events()).isEmpty();
        assertThat(log.isClosed()).isTrue();
    }

    private Batch await(String last) {
        try {
            return log.await(last, SOON.multipliedBy(6));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
