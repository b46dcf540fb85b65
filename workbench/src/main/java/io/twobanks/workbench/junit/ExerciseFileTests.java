package io.twobanks.workbench.junit;

import io.twobanks.workbench.exercise.Exercise;
import io.twobanks.workbench.exercise.GradeExercise;
import io.twobanks.workbench.exercise.LearnersFolder;
import io.twobanks.workbench.launch.Checkout;
import io.twobanks.workbench.launch.Pattern;
import io.twobanks.workbench.launch.Pattern.Text;
import io.twobanks.workbench.scenario.Planned;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** That a demo's {@code exercises.yml} fits its code, as dynamic tests: none of them starts a bank. */
public final class ExerciseFileTests {
    private static final java.util.regex.Pattern CHINESE = java.util.regex.Pattern.compile("\\p{IsHan}");

    private final Checkout checkout = Checkout.find();
    private final Pattern pattern;
    private final Path folder;

    public ExerciseFileTests(String patternId) {
        this.pattern = checkout.pattern(patternId);
        this.folder = pattern.module().resolve("target/twobanks-runs/exercise-files");
    }

    public Stream<DynamicTest> all() {
        List<Exercise> exercises = Exercise.of(pattern);
        if (exercises.isEmpty()) {
            throw new AssertionError(pattern.id() + " has no exercise");
        }
        return exercises.stream().flatMap(this::of);
    }

    private Stream<DynamicTest> of(Exercise exercise) {
        String name = exercise.name() + ": ";
        return Stream.of(
                DynamicTest.dynamicTest(name + "everything is said in both languages", () -> requireTexts(exercise)),
                DynamicTest.dynamicTest(
                        name + "it is graded by the failures of its guard", () -> requireScenarios(exercise)),
                DynamicTest.dynamicTest(name + "the class compiles with the hole", () -> requireHole(exercise)),
                DynamicTest.dynamicTest(name + "the class compiles as it is", () -> requireRealCode(exercise)));
    }

    private static void requireTexts(Exercise exercise) {
        Stream.concat(
                        Stream.of(exercise.title(), exercise.task(), exercise.seen(), exercise.why()),
                        exercise.hints().stream())
                .forEach(ExerciseFileTests::requireBoth);
        if (exercise.hints().size() < 2) {
            throw new AssertionError("It has " + exercise.hints().size() + " hints");
        }
    }

    private static void requireBoth(Text text) {
        if (text.en() == null
                || CHINESE.matcher(text.en()).find()
                || text.zh() == null
                || !CHINESE.matcher(text.zh()).find()) {
            throw new AssertionError("It is said: " + text.en() + " / " + text.zh());
        }
    }

    /** All that the guard exists for, and perhaps others; none that must go wrong. */
    private void requireScenarios(Exercise exercise) {
        List<Planned> all = Planned.allOf(pattern.id());
        List<String> right = all.stream()
                .filter(plan -> plan.breaks().isEmpty())
                .map(Planned::id)
                .toList();
        List<String> needed = all.stream()
                .filter(plan -> (exercise.guard() + "=false").equals(plan.spoiltBy()))
                .map(plan -> plan.id().substring(0, plan.id().lastIndexOf('/')))
                .toList();
        if (needed.isEmpty()
                || !right.containsAll(exercise.plays())
                || !exercise.plays().containsAll(needed)) {
            throw new AssertionError("It plays " + exercise.plays() + ", and its guard exists for " + needed);
        }
    }

    private void requireHole(Exercise exercise) throws IOException {
        LearnersFolder learners = new LearnersFolder(checkout, pattern, exercise, folder.resolve(exercise.name()));
        learners.make(true);
        String holed = Files.readString(learners.code());
        if (holed.contains(exercise.realCode(checkout, pattern))
                || exercise.hole().lines().anyMatch(line -> !holed.contains(line))) {
            throw new AssertionError("The guard was not cut out of " + exercise.type());
        }
        grade(exercise).compile(learners.folder());
    }

    private void requireRealCode(Exercise exercise) throws IOException {
        Path real = Files.createDirectories(folder.resolve(exercise.name() + "-real"));
        Files.writeString(real.resolve(exercise.fileName()), Files.readString(exercise.source(checkout, pattern)));
        grade(exercise).compile(real);
    }

    private GradeExercise grade(Exercise exercise) {
        return new GradeExercise(checkout, pattern, exercise, folder.resolve(exercise.name() + "-work"), 1);
    }
}
