package io.twobanks.workbench.cli;

import io.twobanks.workbench.Messages;
import io.twobanks.workbench.exercise.Exercise;
import io.twobanks.workbench.exercise.GradeExercise;
import io.twobanks.workbench.exercise.LearnersFolder;
import io.twobanks.workbench.launch.Checkout;
import io.twobanks.workbench.launch.Pattern;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A guard that is missing in a copy of its class: what there is to write, a folder to write it in, and its grade. */
@Command(name = "exercise", mixinStandardHelpOptions = true)
final class ExerciseCommand implements Callable<Integer> {
    private static final int NOT_PASSED = 1;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "PATTERN", descriptionKey = "run.pattern")
    private String patternId;

    @Parameters(index = "1", arity = "0..1", paramLabel = "NAME", descriptionKey = "exercise.name")
    private String name;

    @Parameters(index = "2", arity = "0..1", paramLabel = "WISH", descriptionKey = "exercise.wish")
    private Wish wish;

    @Option(names = "--folder", paramLabel = "FOLDER", descriptionKey = "exercise.folder")
    private Path folder;

    @Option(names = "--anew", descriptionKey = "exercise.anew")
    private boolean anew;

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "compare.seed")
    private Long seed;

    /** What is asked of an exercise that was begun. */
    private enum Wish {
        GRADE,
        HINT,
        SOLUTION
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Folders folders = Folders.ofThisCheckout();
        Checkout checkout = folders.checkout();
        if (patternId == null) {
            list(checkout);
            return 0;
        }
        Pattern pattern = checkout.pattern(patternId);
        Exercise exercise = Exercise.named(name, pattern);
        LearnersFolder learners = new LearnersFolder(checkout, pattern, exercise, folder);
        ShownExercise shown = new ShownExercise(checkout, pattern, exercise, this::say);
        if (wish == null) {
            shown.begun(learners, learners.make(anew));
            return 0;
        }
        return switch (wish) {
            case GRADE -> grade(folders, shown, learners, exercise, pattern);
            case HINT -> shown.hint(learners);
            case SOLUTION -> shown.solution();
        };
    }

    private void list(Checkout checkout) {
        List<String> lines = checkout.patterns().stream()
                .map(checkout::pattern)
                .flatMap(pattern -> Exercise.of(pattern).stream().map(exercise -> line(pattern, exercise)))
                .toList();
        say(Messages.text("exercise.list", lines.size()));
        lines.forEach(this::say);
    }

    private static String line(Pattern pattern, Exercise exercise) {
        return "  %-13s %-17s %s"
                .formatted(pattern.id(), exercise.name(), exercise.title().shown());
    }

    private int grade(Folders folders, ShownExercise shown, LearnersFolder learners, Exercise exercise, Pattern pattern)
            throws IOException, InterruptedException {
        learners.require();
        GradeExercise grade = new GradeExercise(
                folders.checkout(),
                pattern,
                exercise,
                folders.home().root().resolve("exercise").resolve(pattern.id() + "-" + exercise.name()),
                seed == null ? System.nanoTime() : seed);
        grade.compile(learners.folder());
        say(Messages.text("exercise.plays", exercise.plays().size()));
        return shown.grade(grade.play(exercise.plays(), shown::mark)) ? 0 : NOT_PASSED;
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }
}
