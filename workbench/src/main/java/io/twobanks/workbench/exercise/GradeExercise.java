package io.twobanks.workbench.exercise;

import io.twobanks.workbench.Problem;
import io.twobanks.workbench.launch.Checkout;
import io.twobanks.workbench.launch.Pattern;
import io.twobanks.workbench.scenario.ListScenarios;
import io.twobanks.workbench.scenario.Planned;
import io.twobanks.workbench.scenario.RunScenarios;
import io.twobanks.workbench.scenario.ScenarioProcess;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Grades what a learner has written: compiles it, puts it before the bank's own classes on the class path of the banks, and plays
 * the exercise's scenarios on them. Nothing in the checkout changes, and no other run sees it.
 */
public final class GradeExercise {
    private final Checkout checkout;
    private final Pattern pattern;
    private final Exercise exercise;
    private final Path work;
    private final long seed;

    /**
     * @param work where the classes and the processes have their files; its content is replaced
     * @param seed of all randomness
     */
    public GradeExercise(Checkout checkout, Pattern pattern, Exercise exercise, Path work, long seed) {
        this.checkout = checkout;
        this.pattern = pattern;
        this.exercise = exercise;
        this.work = work;
        this.seed = seed;
    }

    /** @throws Problem that says what the compiler does not understand; nothing was started then */
    public void compile(Path learners) {
        Compiler.compile(learners, exercise.type(), checkout.bankClassPath(pattern), classes());
    }

    private Path classes() {
        return work.resolve("classes");
    }

    /**
     * Plays the scenarios one after the other with what was compiled.
     *
     * @param plays ids of scenarios
     * @param ended is told what each came to, as soon as it has
     */
    public List<Mark> play(List<String> plays, Consumer<Mark> ended) throws IOException, InterruptedException {
        List<Mark> marks = new ArrayList<>();
        awaitEnd(start(plays, Redirect.INHERIT), mark -> {
            marks.add(mark);
            ended.accept(mark);
        });
        return marks;
    }

    /**
     * Begins to play them, for {@link #awaitEnd}.
     *
     * @param errors where the process' own words go
     */
    public ScenarioProcess start(List<String> plays, Redirect errors) throws IOException, InterruptedException {
        RunScenarios.Order order = new RunScenarios.Order(
                        pattern.id(),
                        plays,
                        longer(plays),
                        seed,
                        1,
                        0,
                        results().resolve(pattern.id()).toString(),
                        RunScenarios.language())
                .with(classes());
        return ScenarioProcess.start(checkout, order, errors);
    }

    /** Returns when all of them have ended. @throws Problem when the process ended before that */
    public void awaitEnd(ScenarioProcess playing, Consumer<Mark> ended) throws IOException, InterruptedException {
        playing.awaitEnd(result -> ended.accept(Mark.of(result, results())));
    }

    private Path results() {
        return work.resolve("runs");
    }

    /** What begins like one of them and is another: whoever asks for a scenario gets all that begin so. */
    private Set<String> longer(List<String> plays) throws IOException, InterruptedException {
        List<String> all =
                ListScenarios.of(checkout, pattern)
                        .orElseThrow(() -> new Problem("museum.notBuilt", pattern.id()))
                        .stream()
                        .map(Planned::id)
                        .toList();
        plays.stream().filter(id -> !all.contains(id)).findFirst().ifPresent(id -> {
            throw new Problem("exercise.noScenario", exercise.name(), pattern.id(), id);
        });
        return all.stream().filter(id -> !plays.contains(id)).collect(Collectors.toSet());
    }
}
