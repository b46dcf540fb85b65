package io.twobanks.workbench.junit;

import io.twobanks.checker.Rule;
import io.twobanks.workbench.exercise.Exercise;
import io.twobanks.workbench.exercise.GradeExercise;
import io.twobanks.workbench.exercise.LearnersFolder;
import io.twobanks.workbench.exercise.Mark;
import io.twobanks.workbench.exercise.Mark.Kind;
import io.twobanks.workbench.launch.Checkout;
import io.twobanks.workbench.launch.Pattern;
import io.twobanks.workbench.scenario.Planned;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each exercise of a pattern on real processes: with the hole the checker finds what the guard is for, with the real code nothing. */
public abstract class ExerciseTests {
    private static final long SEED = Long.getLong("twobanks.seed", System.nanoTime());

    private final Checkout checkout = Checkout.find();
    private final Pattern pattern;

    protected ExerciseTests(String pattern) {
        this.pattern = checkout.pattern(pattern);
    }

    @TestFactory
    protected Stream<DynamicTest> it_fails_with_the_hole_and_passes_with_the_real_code() {
        return Exercise.of(pattern).stream()
                .flatMap(exercise -> Stream.of(
                        DynamicTest.dynamicTest(exercise.name() + " with the hole", () -> failWithHole(exercise)),
                        DynamicTest.dynamicTest(
                                exercise.name() + " with the real code", () -> passWithRealCode(exercise))));
    }

    /** By the failures that the guard exists for, and by a rule that rejects them when the guard is taken away. */
    private void failWithHole(Exercise exercise) throws Exception {
        LearnersFolder learners = new LearnersFolder(checkout, pattern, exercise, folder(exercise, "hole"));
        learners.make(true);
        for (Planned without : withoutGuard(exercise)) {
            String id = without.id().substring(0, without.id().lastIndexOf('/'));
            Mark mark = play(exercise, learners.folder(), List.of(id)).get(0);
            if (mark.kind() != Kind.WRONG || !isRejected(mark, without.breaks())) {
                throw new AssertionError("Not rejected by " + without.breaks() + ": " + mark);
            }
        }
    }

    private static boolean isRejected(Mark mark, Set<Rule> rules) {
        return mark.rules().stream().anyMatch(rules::contains)
                && !mark.sentences().isEmpty();
    }

    private List<Planned> withoutGuard(Exercise exercise) {
        return Planned.allOf(pattern.id()).stream()
                .filter(plan -> (exercise.guard() + "=false").equals(plan.spoiltBy()))
                .toList();
    }

    private void passWithRealCode(Exercise exercise) throws Exception {
        Path real = Files.createDirectories(folder(exercise, "real"));
        Files.writeString(real.resolve(exercise.fileName()), Files.readString(exercise.source(checkout, pattern)));
        List<Mark> marks = play(exercise, real, exercise.plays());
        boolean passed = marks.stream().allMatch(mark -> mark.kind() == Kind.PASSED);
        if (!passed || marks.size() != exercise.plays().size()) {
            throw new AssertionError("Not passed: " + marks);
        }
    }

    private List<Mark> play(Exercise exercise, Path learners, List<String> plays) throws Exception {
        GradeExercise grade = new GradeExercise(checkout, pattern, exercise, folder(exercise, "work"), SEED);
        grade.compile(learners);
        return grade.play(
                plays, mark -> System.out.println(mark.kind() + " " + mark.scenario() + " " + mark.sentences()));
    }

    private Path folder(Exercise exercise, String name) {
        return pattern.module().resolve("target/twobanks-runs/exercises").resolve(exercise.name() + "-" + name);
    }
}
