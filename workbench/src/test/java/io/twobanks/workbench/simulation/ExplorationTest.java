package io.twobanks.workbench.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExplorationTest {
    private static final int STORIES = 500;

    @Test
    void nothing_goes_wrong_when_nothing_can() {
        assertThat(explored(Set.of()).bad()).isEmpty();
        assertThat(explored(Set.of()).stories()).isEqualTo(STORIES);
    }

    /** One trouble is enough, and each of the others is left out of the story that is told. */
    @ParameterizedTest
    @EnumSource(
            value = Trouble.class,
            names = {"CRASH", "LOSS", "REPEAT"})
    void one_trouble_is_found_and_told_alone(Trouble trouble) {
        Story bad = explored(EnumSet.of(trouble)).bad().orElseThrow();
        assertThat(bad.surprises()).isEqualTo(1);
        assertThat(bad.events()).filteredOn(Event::unusual).hasSize(1);
        assertThat(bad.harm()).contains(trouble == Trouble.REPEAT ? Harm.DOUBLED : Harm.LOST);
    }

    @Test
    void a_time_out_passes_early_only_where_it_can() {
        assertThat(sawEarlyTimeOut(EnumSet.noneOf(Trouble.class))).isFalse();
        assertThat(sawEarlyTimeOut(EnumSet.of(Trouble.EARLY_TIMEOUT))).isTrue();
    }

    @Test
    void the_same_seed_tells_the_same_story_and_so_do_its_choices() {
        PingPong model = new PingPong(EnumSet.allOf(Trouble.class));
        for (long seed = 0; seed < STORIES; seed++) {
            Story story = Story.drawn(model, Set.of(), seed);
            assertThat(Story.drawn(model, Set.of(), seed)).isEqualTo(story);
            assertThat(Story.again(model, Set.of(), story.choices()).harm()).isEqualTo(story.harm());
        }
    }

    @Test
    void after_a_crash_an_answer_finds_nobody_who_waits_for_it() {
        PingPong model = new PingPong(EnumSet.of(Trouble.CRASH));
        boolean answeredInVain = false;
        for (long seed = 0; seed < STORIES; seed++) {
            Story story = Story.drawn(model, Set.of(), seed);
            boolean answered = story.events().stream().anyMatch(ExplorationTest::isAnswer);
            answeredInVain |= answered && !model.seen.contains("pong");
        }
        assertThat(answeredInVain).isTrue();
    }

    private static boolean isAnswer(Event event) {
        return event.kind() == Event.Kind.RECEIVED && event.at().equals("left");
    }

    private static boolean sawEarlyTimeOut(Set<Trouble> troubles) {
        PingPong model = new PingPong(troubles);
        for (long seed = 0; seed < STORIES; seed++) {
            Story.drawn(model, Set.of(), seed);
            if (model.seen.indexOf("time-out") == 0) {
                return true;
            }
        }
        return false;
    }

    private static Exploration.Found explored(Set<Trouble> troubles) {
        return new Exploration(new PingPong(troubles), Set.of()).from(1, played -> played < STORIES);
    }
}
