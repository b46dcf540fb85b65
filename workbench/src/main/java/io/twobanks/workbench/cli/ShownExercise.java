package io.twobanks.workbench.cli;

import io.twobanks.workbench.Messages;
import io.twobanks.workbench.exercise.Exercise;
import io.twobanks.workbench.exercise.LearnersFolder;
import io.twobanks.workbench.exercise.Mark;
import io.twobanks.workbench.launch.Checkout;
import io.twobanks.workbench.launch.Pattern;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** An exercise on a terminal. */
record ShownExercise(Checkout checkout, Pattern pattern, Exercise exercise, Consumer<String> print) {
    /** What is to be done, and where. @param fresh whether the class was written now */
    void begun(LearnersFolder learners, boolean fresh) {
        print.accept(exercise.title().shown());
        print.accept(Messages.text(fresh ? "exercise.written" : "exercise.kept", learners.code()));
        print.accept(exercise.task().shown());
        print.accept(exercise.seen().shown());
        print.accept(Messages.text("exercise.turn", exercise.method(), exercise.command(pattern)));
    }

    /** One more. @return the exit code */
    int hint(LearnersFolder learners) throws IOException {
        print.accept(learners.nextHint()
                .map(hint -> hint.shown())
                .orElseGet(() -> Messages.text("exercise.noHint", exercise.command(pattern))));
        print.accept(Messages.text("drill.hintsLeft", learners.hintsLeft()));
        return 0;
    }

    /** The real code. @return the exit code */
    int solution() throws IOException {
        print.accept(Messages.text("exercise.solution", checkout.asTyped(exercise.source(checkout, pattern))));
        print.accept(exercise.realCode(checkout, pattern));
        print.accept(exercise.why().shown());
        return 0;
    }

    /** What one failure came to. */
    void mark(Mark mark) {
        print.accept("  "
                + Messages.text(
                        "exercise.mark." + mark.kind(),
                        mark.scenario(),
                        mark.done().shown()));
        mark.sentences().forEach(sentence -> print.accept("      " + sentence));
    }

    /** What all came to. @return whether every one has passed */
    boolean grade(List<Mark> marks) {
        boolean unknown = marks.stream().anyMatch(mark -> mark.kind() == Mark.Kind.UNKNOWN);
        boolean wrong = marks.stream().anyMatch(mark -> mark.kind() == Mark.Kind.WRONG);
        Mark.Kind all = wrong ? Mark.Kind.WRONG : unknown ? Mark.Kind.UNKNOWN : Mark.Kind.PASSED;
        print.accept(Messages.text("exercise.grade." + all, exercise.command(pattern)));
        if (all == Mark.Kind.PASSED) {
            print.accept(exercise.why().shown());
        }
        return all == Mark.Kind.PASSED;
    }
}
