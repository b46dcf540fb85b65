package io.twobanks.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.workbench.exercise.Exercise;
import io.twobanks.workbench.launch.Checkout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExerciseCommandTest {
    private static final Exercise FIRST = Exercise.named(null, Checkout.find().pattern("xa"));

    @TempDir
    private Path folder;

    @Test
    void without_a_pattern_all_are_listed_in_the_users_language() {
        Ran english = Ran.in(Locale.ENGLISH, "exercise");
        Ran chinese = Ran.in(Locale.SIMPLIFIED_CHINESE, "exercise");

        assertThat(english.exitCode()).isZero();
        assertThat(Checkout.find().patterns())
                .allSatisfy(pattern -> assertThat(Exercise.of(Checkout.find().pattern(pattern)))
                        .allSatisfy(exercise -> {
                            assertThat(english.out())
                                    .contains(
                                            pattern,
                                            exercise.name(),
                                            exercise.title().en());
                            assertThat(chinese.out()).contains(exercise.title().zh());
                        }));
    }

    @Test
    void a_lesson_has_none_and_says_so() {
        Ran ran = Ran.in(Locale.ENGLISH, "exercise", "3pc");

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err()).contains("3pc has no exercises");
    }

    @Test
    void it_is_begun_in_a_folder_of_ones_own_and_begun_twice_it_is_kept() {
        Ran first = typed(FIRST.name());
        Ran second = typed(FIRST.name());

        assertThat(first.exitCode()).isZero();
        assertThat(folder.resolve(FIRST.fileName())).exists();
        assertThat(first.out())
                .contains(FIRST.task().en(), FIRST.command(Checkout.find().pattern("xa")) + " grade");
        assertThat(second.exitCode()).isZero();
        assertThat(second.out()).contains("left as it is");
    }

    @Test
    void a_hint_and_the_real_code_are_told_when_they_are_asked_for() {
        typed(FIRST.name());

        assertThat(typed(FIRST.name(), "hint").out())
                .contains(
                        FIRST.hints().get(0).en(),
                        "Further hints: " + (FIRST.hints().size() - 1));
        assertThat(typed(FIRST.name(), "solution").out())
                .contains(" " + FIRST.method() + "(", FIRST.why().en(), "xa-demo/src/main/java");
    }

    @Test
    void what_is_typed_wrong_is_a_sentence_and_writes_nothing() {
        assertThat(Ran.in(Locale.ENGLISH, "exercise", "dinosaur").exitCode()).isEqualTo(1);
        Ran unknown = typed("dinosaur");
        assertThat(unknown.exitCode()).isEqualTo(1);
        assertThat(unknown.err()).contains("'dinosaur'", FIRST.name(), "Nothing was written.");
        assertThat(typed(FIRST.name(), "dance").exitCode()).isEqualTo(2);
        Ran notBegun = typed(FIRST.name(), "grade");
        assertThat(notBegun.exitCode()).isEqualTo(1);
        assertThat(notBegun.err()).contains(FIRST.fileName(), "Nothing was started");
        assertThat(folder).isEmptyDirectory();
        assertThat(Files.exists(folder.resolve("README.md"))).isFalse();
    }

    private Ran typed(String... more) {
        String[] words = new String[more.length + 4];
        words[0] = "exercise";
        words[1] = "xa";
        System.arraycopy(more, 0, words, 2, more.length);
        words[more.length + 2] = "--folder";
        words[more.length + 3] = folder.toString();
        return Ran.in(Locale.ENGLISH, words);
    }
}
