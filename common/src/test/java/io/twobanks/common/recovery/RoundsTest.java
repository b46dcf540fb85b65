package io.twobanks.common.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

class RoundsTest {
    private final SharedDatabase database = new SharedDatabase();
    private final Rounds<Pending> rounds =
            database.claims(database.instance("bank-a")).free(2);

    @Test
    void the_oldest_come_first_and_of_the_same_age_each_comes_once() {
        database.store("c", null, 2);
        database.store("a", null, 2);
        database.store("b", null, 1);

        assertThat(ids(rounds.next())).containsExactly("b", "a");
        assertThat(ids(rounds.next())).containsExactly("c");
        assertThat(ids(rounds.next())).as("anew").containsExactly("b", "a");
    }

    @Test
    void what_cannot_be_helped_keeps_nothing_behind_it_waiting() {
        database.store("never-1", null, 1);
        database.store("never-2", null, 2);
        database.store("never-3", null, 3);
        database.store("last", null, 4);
        List<String> seen = new ArrayList<>();
        seen.addAll(ids(rounds.next()));
        seen.addAll(ids(rounds.next()));

        assertThat(seen).contains("last");
    }

    @Test
    void a_page_that_failed_is_asked_for_again() {
        List<Integer> asked = new ArrayList<>();
        Rounds<Integer> failing = new Rounds<>(0, 1, (last, limit) -> {
            asked.add(last);
            if (asked.size() == 2) {
                throw new IllegalStateException("the database is down");
            }
            return List.of(last + 1);
        });
        failing.next();
        assertThatIllegalStateException().isThrownBy(failing::next);
        failing.next();

        assertThat(asked).containsExactly(0, 1, 1);
    }

    @Test
    void what_fails_with_one_keeps_none_of_its_page_waiting() {
        Rounds<Integer> page = new Rounds<>(0, 3, (last, limit) -> List.of(1, 2, 3));
        List<Integer> done = new ArrayList<>();
        page.each(Rounds.DATABASE_AWAY, number -> {
            if (number == 1) {
                throw new CannotAcquireLockException("somebody holds the row");
            }
            done.add(number);
        });

        assertThat(done).containsExactly(2, 3);
    }

    @Test
    void while_the_database_is_away_the_others_are_not_tried() {
        Rounds<Integer> page = new Rounds<>(0, 3, (last, limit) -> List.of(1, 2, 3));
        List<Integer> tried = new ArrayList<>();
        page.each(Rounds.DATABASE_AWAY, number -> {
            tried.add(number);
            throw new CannotGetJdbcConnectionException("no connection");
        });

        assertThat(tried).containsExactly(1);
    }

    private static List<String> ids(List<Pending> page) {
        return page.stream().map(Pending::transferId).toList();
    }
}
