package io.twobanks.xa.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.twobanks.infra.PrivateFiles;
import io.twobanks.workbench.exercise.Exercise;
import io.twobanks.workbench.exercise.LearnersFolder;
import io.twobanks.workbench.launch.Checkout;
import io.twobanks.workbench.launch.Pattern;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** An exercise as a learner does it: begun on the page, written with an editor, graded by real failures; first wrong, then right. */
class ExercisesOnPageIT extends OnPage {
    private static final String EXERCISE = "#exercises-list [data-exercise=not-found]";

    private final Checkout checkout = Checkout.find();
    private final Pattern xa = checkout.pattern("xa");
    private final Exercise exercise = Exercise.named("not-found", xa);
    private final LearnersFolder learners = new LearnersFolder(checkout, xa, exercise, null);

    @Test
    void what_a_learner_writes_meets_the_failures_and_is_graded() throws IOException {
        assumeTrue(!learners.isMade(), "somebody does this exercise in this checkout");
        try {
            browser.press(".views a[href='#exercises']");
            browser.awaitText(EXERCISE, exercise.title().en());
            press("begin");
            browser.awaitText(EXERCISE, exercise.fileName());
            press("hint");
            browser.awaitText(EXERCISE, exercise.hints().get(0).en());
            look("exercise-begun");

            grade("harm");
            assertThat(browser.text(EXERCISE)).contains("Not passed", "wrong").doesNotContain("The real code");
            look("exercise-wrong");

            Files.writeString(learners.code(), "This is not Java.");
            press("grade");
            browser.awaitText("#toast", "It does not compile");
            Files.writeString(learners.code(), Files.readString(exercise.source(checkout, xa)));
            grade("ok");
            browser.awaitText(EXERCISE, "The real code");
            assertThat(browser.text(EXERCISE)).contains("Passed: every failure ended as the pattern promises.");
            look("exercise-passed");
            assertThat(browser.complaints()).allMatch(said -> said.contains("409"));
        } finally {
            PrivateFiles.delete(learners.folder());
        }
    }

    private static void press(String wish) {
        browser.press(EXERCISE + " [data-key='" + wish + " not-found']");
    }

    private static void grade(String sign) {
        press("grade");
        browser.await(
                "it is graded", "document.querySelector('" + EXERCISE + " [data-grade=GRADING]') !== null", BOUND);
        browser.await(sign, "document.querySelector('" + EXERCISE + " [data-grade=" + sign + "]') !== null", BOUND);
    }

    /** On a desk and on a telephone, light and dark, in both languages; and nobody is kept out. */
    private static void look(String name) throws IOException {
        for (String language : new String[] {"zh", "en"}) {
            page.speak(language);
            page.requireNobodyKeptOut();
            page.pictures(name + "-" + language);
        }
    }
}
