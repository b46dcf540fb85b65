package io.twobanks.workbench.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twobanks.workbench.InLanguage;
import io.twobanks.workbench.Problem;
import io.twobanks.workbench.launch.Checkout;
import io.twobanks.workbench.launch.Pattern;
import io.twobanks.workbench.launch.Pattern.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** With the real exercises; that they compile and fail as they must is tested where their banks are built. */
class LearnersFolderTest {
    private static final Checkout CHECKOUT = Checkout.find();
    private static final Pattern XA = CHECKOUT.pattern("xa");
    private static final Exercise FIRST = Exercise.named(null, XA);

    @TempDir
    private Path folder;

    static Stream<Pattern> patterns() {
        return CHECKOUT.compared().stream().map(CHECKOUT::pattern);
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void every_pattern_has_an_exercise_that_a_learner_reads_in_his_language(Pattern pattern) {
        assertThat(Exercise.of(pattern)).isNotEmpty().allSatisfy(exercise -> {
            assertThat(exercise.name()).matches("[a-z][a-z0-9-]*");
            assertThat(pattern.guards()).extracting(Pattern.Guard::key).contains(exercise.guard());
            for (Locale language :
                    Stream.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE).toList()) {
                String code = InLanguage.as(language, () -> written(pattern, exercise, language.getLanguage()));
                assertThat(code)
                        .contains(language == Locale.ENGLISH ? "// YOUR TURN: " : "// 轮到你了：")
                        .contains(exercise.command(pattern) + " grade")
                        .contains(exercise.hole().strip().lines().findFirst().orElseThrow());
            }
        });
    }

    private String written(Pattern pattern, Exercise exercise, String language) {
        Path own = folder.resolve(exercise.name() + "-" + language);
        LearnersFolder learners = new LearnersFolder(CHECKOUT, pattern, exercise, own);
        learners.make(false);
        try {
            assertThat(own.resolve("README.md"))
                    .content()
                    .contains(
                            exercise.task().shown(),
                            exercise.fileName(),
                            exercise.plays().get(0));
            return Files.readString(learners.code());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void what_a_learner_has_written_is_kept_until_he_asks_to_begin_again() throws IOException {
        LearnersFolder learners = new LearnersFolder(CHECKOUT, XA, FIRST, folder);
        assertThat(learners.make(false)).isTrue();
        Files.writeString(learners.code(), "mine");

        assertThat(learners.make(false)).isFalse();
        assertThat(learners.code()).content().isEqualTo("mine");
        assertThat(learners.make(true)).isTrue();
        assertThat(learners.code()).content().contains("YOUR TURN");
    }

    @Test
    void hints_come_one_at_a_time_and_from_the_first_when_it_is_begun_again() throws IOException {
        LearnersFolder learners = new LearnersFolder(CHECKOUT, XA, FIRST, folder);
        assertThatThrownBy(learners::nextHint).isInstanceOf(Problem.class).hasMessageContaining(FIRST.command(XA));
        learners.make(false);

        for (Text hint : FIRST.hints()) {
            assertThat(learners.nextHint()).contains(hint);
        }
        assertThat(learners.nextHint()).isEqualTo(Optional.empty());
        assertThat(learners.hintsLeft()).isZero();
        learners.make(true);
        assertThat(learners.hintsLeft()).isEqualTo(FIRST.hints().size());
    }

    @Test
    void a_folder_that_cannot_be_made_is_a_sentence() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> new LearnersFolder(CHECKOUT, XA, FIRST, file).make(false))
                .isInstanceOf(Problem.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void the_usual_folder_is_one_that_git_does_not_see() throws IOException {
        Path usual = new LearnersFolder(CHECKOUT, XA, FIRST, null).folder();

        assertThat(usual).isEqualTo(CHECKOUT.root().resolve("exercises/xa-" + FIRST.name()));
        assertThat(Files.readAllLines(CHECKOUT.root().resolve(".gitignore"))).contains("/exercises/");
    }
}
