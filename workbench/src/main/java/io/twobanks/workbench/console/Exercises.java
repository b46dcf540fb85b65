package io.twobanks.workbench.console;

import io.twobanks.infra.process.Home;
import io.twobanks.workbench.Messages;
import io.twobanks.workbench.exercise.Exercise;
import io.twobanks.workbench.launch.Checkout;
import io.twobanks.workbench.launch.PatternRun;
import java.io.IOException;
import java.util.List;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The exercises of the run's pattern. The code is written in the learner's own editor; pages are told of each change by events. */
@RestController
@RequestMapping("/api/exercises")
class Exercises implements DisposableBean {
    private final ExerciseBook book;
    private final Grading grading;

    Exercises(PatternRun run, LiveRun live, OneAtATime machine, Home home) {
        Checkout checkout = Checkout.find();
        this.book = new ExerciseBook(
                checkout, run.pattern(), view -> live.watched().is("exercise", "exercise/" + view.name(), view));
        this.grading =
                new Grading(checkout, run.pattern(), book, machine, home.root().resolve("exercise"));
    }

    /** @param name of the exercise */
    record Order(String name) {}

    record Done(String sentence) {}

    @GetMapping
    List<ExerciseView> all() throws IOException {
        return book.all();
    }

    /** Writes the learner's copy of the class, unless there is one. */
    @PostMapping
    ExerciseView begin(@RequestBody Order order) throws IOException {
        Exercise exercise = book.named(order.name());
        book.folder(exercise).make(false);
        return book.change(exercise, view -> view);
    }

    @PostMapping("/hint")
    ExerciseView hint(@RequestBody Order order) throws IOException {
        Exercise exercise = book.named(order.name());
        book.folder(exercise).nextHint();
        return book.change(exercise, view -> view);
    }

    @PostMapping("/solution")
    ExerciseView solution(@RequestBody Order order) throws IOException {
        Exercise exercise = book.named(order.name());
        ExerciseView.Solution real = book.solution(exercise);
        return book.change(exercise, view -> view.solved(real));
    }

    /** Answers when it compiles and its failures are about to be played. */
    @PostMapping("/grade")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ExerciseView grade(@RequestBody Order order) throws IOException, InterruptedException {
        return grading.begin(book.named(order.name()));
    }

    @PostMapping("/stop")
    Done stop() {
        grading.stop();
        return new Done(Messages.text("console.playStopped"));
    }

    @Override
    public void destroy() throws InterruptedException {
        grading.close();
    }
}
