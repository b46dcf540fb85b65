package io.twobanks.workbench.console;

import io.twobanks.workbench.console.ExerciseView.Phase;
import io.twobanks.workbench.console.ExerciseView.Solution;
import io.twobanks.workbench.exercise.Exercise;
import io.twobanks.workbench.exercise.LearnersFolder;
import io.twobanks.workbench.launch.Checkout;
import io.twobanks.workbench.launch.Pattern;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The exercises of one pattern: the learner's folders, which outlast the page, and what the last grading of each came to, which does not. */
final class ExerciseBook {
    private final Checkout checkout;
    private final Pattern pattern;
    private final Consumer<ExerciseView> tell;
    private final Map<String, ExerciseView> graded = new ConcurrentHashMap<>();

    /** @param tell is told of each change */
    ExerciseBook(Checkout checkout, Pattern pattern, Consumer<ExerciseView> tell) {
        this.checkout = checkout;
        this.pattern = pattern;
        this.tell = tell;
    }

    List<ExerciseView> all() throws IOException {
        List<ExerciseView> views = new ArrayList<>();
        for (Exercise exercise : Exercise.of(pattern)) {
            views.add(view(exercise));
        }
        return views;
    }

    /** @throws io.twobanks.workbench.Problem when there is none of this name */
    Exercise named(String name) {
        return Exercise.named(name == null ? "" : name, pattern);
    }

    LearnersFolder folder(Exercise exercise) {
        return new LearnersFolder(checkout, pattern, exercise, null);
    }

    /** As it stands in the learner's folder now. */
    ExerciseView view(Exercise exercise) throws IOException {
        LearnersFolder folder = folder(exercise);
        ExerciseView last = graded.get(exercise.name());
        return new ExerciseView(
                exercise.name(),
                exercise.title(),
                exercise.task(),
                exercise.seen(),
                exercise.method(),
                checkout.asTyped(folder.code()).toString(),
                folder.isMade() ? Files.readString(folder.code()) : null,
                exercise.plays(),
                folder.toldHints(),
                folder.hintsLeft(),
                last == null ? Phase.OPEN : last.phase(),
                last == null ? List.of() : last.marks(),
                last == null ? null : last.log(),
                last == null ? null : last.solution());
    }

    /** Changes it, and tells of it. */
    synchronized ExerciseView change(Exercise exercise, UnaryOperator<ExerciseView> how) throws IOException {
        ExerciseView changed = how.apply(view(exercise));
        graded.put(exercise.name(), changed);
        tell.accept(changed);
        return changed;
    }

    /** The real code. */
    Solution solution(Exercise exercise) throws IOException {
        return new Solution(
                checkout.asTyped(exercise.source(checkout, pattern)).toString(),
                exercise.realCode(checkout, pattern),
                exercise.why());
    }
}
