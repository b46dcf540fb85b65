package io.twobanks.workbench.console;

import io.twobanks.workbench.console.ExerciseView.Phase;
import io.twobanks.workbench.exercise.Exercise;
import io.twobanks.workbench.exercise.GradeExercise;
import io.twobanks.workbench.launch.Checkout;
import io.twobanks.workbench.launch.Pattern;
import io.twobanks.workbench.scenario.ScenarioProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Grades one exercise at a time: banks of its own, with the learner's class, meet the exercise's failures beside the run. */
final class Grading {
    private static final Logger LOG = LoggerFactory.getLogger(Grading.class);
    private static final int ENDING_MILLIS = 20_000;

    private final Checkout checkout;
    private final Pattern pattern;
    private final ExerciseBook book;
    private final OneAtATime machine;
    private final Path work;
    private ScenarioProcess process;
    private boolean stopAsked;
    private Thread attending;

    /** @param work where the banks have their files */
    Grading(Checkout checkout, Pattern pattern, ExerciseBook book, OneAtATime machine, Path work) {
        this.checkout = checkout;
        this.pattern = pattern;
        this.book = book;
        this.machine = machine;
        this.work = work;
    }

    /**
     * Compiles what the learner has written, and begins to play.
     *
     * @throws io.twobanks.workbench.Problem when it does not compile, is not begun, or something else is played; nothing was started then
     */
    synchronized ExerciseView begin(Exercise exercise) throws IOException, InterruptedException {
        book.folder(exercise).require();
        machine.take(exercise.name());
        try {
            return start(exercise);
        } catch (IOException | InterruptedException | RuntimeException notStarted) {
            machine.giveBack();
            throw notStarted;
        }
    }

    private ExerciseView start(Exercise exercise) throws IOException, InterruptedException {
        Path folder = work.resolve(pattern.id() + "-" + exercise.name());
        GradeExercise grade = new GradeExercise(checkout, pattern, exercise, folder, System.nanoTime());
        grade.compile(book.folder(exercise).folder());
        Path log = Files.createDirectories(folder).resolve("exercise.log");
        process = grade.start(exercise.plays(), Redirect.to(log.toFile()));
        stopAsked = false;
        ScenarioProcess playing = process;
        ExerciseView begun =
                book.change(exercise, view -> view.grading(checkout.asTyped(log).toString()));
        attending = new Thread(() -> attend(exercise, grade, playing), "console-exercise");
        attending.setDaemon(true);
        attending.start();
        return begun;
    }

    private void attend(Exercise exercise, GradeExercise grade, ScenarioProcess playing) {
        Phase end = Phase.FAILED;
        try {
            grade.awaitEnd(playing, mark -> tell(exercise, view -> view.marked(mark)));
            end = Phase.GRADED;
        } catch (IOException | RuntimeException endedBefore) {
            LOG.info("The grading of {} did not come to its end: {}", exercise.name(), endedBefore.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        end(exercise, end);
    }

    /** The real code is shown to whoever has passed. */
    private synchronized void end(Exercise exercise, Phase how) {
        process = null;
        machine.giveBack();
        Phase end = stopAsked && how == Phase.FAILED ? Phase.STOPPED : how;
        tell(exercise, view -> {
            ExerciseView ended = view.ended(end);
            return ended.isPassed() ? ended.solved(solution(exercise)) : ended;
        });
    }

    private ExerciseView.Solution solution(Exercise exercise) {
        try {
            return book.solution(exercise);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tell(Exercise exercise, UnaryOperator<ExerciseView> change) {
        try {
            book.change(exercise, change);
        } catch (IOException | RuntimeException notRead) {
            LOG.warn("What came of {} is not shown: {}", exercise.name(), notRead.toString());
        }
    }

    /** Ends what is played, with all that it has started; nothing when nothing is. */
    synchronized void stop() {
        if (process != null) {
            stopAsked = true;
            process.stop();
        }
    }

    /** Returns when what was played has ended. */
    void close() throws InterruptedException {
        stop();
        if (attending != null) {
            attending.join(ENDING_MILLIS);
        }
    }
}
