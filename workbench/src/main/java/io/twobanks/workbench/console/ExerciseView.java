package io.twobanks.workbench.console;

import io.twobanks.workbench.exercise.Mark;
import io.twobanks.workbench.launch.Pattern.Text;
import java.util.List;
import java.util.stream.Stream;

/**
 * An exercise as somebody sees it who does it.
 *
 * @param seen what happens while the guard is missing
 * @param method the one to write
 * @param file the learner's copy of the class, in the checkout
 * @param code what stands there now; null until it is begun
 * @param plays the scenarios that it is graded by
 * @param hints those that were asked for
 * @param marks what the failures came to so far, of the last grading
 * @param log where the banks' process has written, for when it fails; null before
 * @param solution null until it is asked for or the exercise is passed
 */
record ExerciseView(
        String name,
        Text title,
        Text task,
        Text seen,
        String method,
        String file,
        String code,
        List<String> plays,
        List<Text> hints,
        int hintsLeft,
        Phase phase,
        List<Mark> marks,
        String log,
        Solution solution) {
    enum Phase {
        /** Nobody is grading it. */
        OPEN,
        GRADING,
        /** All its failures were played. */
        GRADED,
        /** By somebody, before its end; it says nothing. */
        STOPPED,
        /** The process that plays ended before its time; it says nothing. */
        FAILED
    }

    /** The real code of the guard. @param file where it stands */
    record Solution(String file, String code, Text why) {}

    boolean isPassed() {
        return phase == Phase.GRADED
                && marks.size() == plays.size()
                && marks.stream().allMatch(mark -> mark.kind() == Mark.Kind.PASSED);
    }

    ExerciseView grading(String itsLog) {
        return in(Phase.GRADING, List.of(), itsLog);
    }

    ExerciseView marked(Mark next) {
        return in(phase, Stream.concat(marks.stream(), Stream.of(next)).toList(), log);
    }

    ExerciseView ended(Phase end) {
        return in(end, marks, log);
    }

    ExerciseView solved(Solution real) {
        return new ExerciseView(
                name, title, task, seen, method, file, code, plays, hints, hintsLeft, phase, marks, log, real);
    }

    private ExerciseView in(Phase next, List<Mark> itsMarks, String itsLog) {
        return new ExerciseView(
                name, title, task, seen, method, file, code, plays, hints, hintsLeft, next, itsMarks, itsLog, solution);
    }
}
