package io.twobanks.workbench.exercise;

import io.twobanks.workbench.Messages;
import io.twobanks.workbench.Problem;
import io.twobanks.workbench.Wrapped;
import io.twobanks.workbench.launch.Checkout;
import io.twobanks.workbench.launch.Pattern;
import io.twobanks.workbench.launch.Pattern.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A learner's own folder of one exercise: the class with the hole, what is to be done, and how many hints were told. */
public final class LearnersFolder {
    private static final String README = "README.md";
    private static final String HINTS_TOLD = ".hints-told";
    private static final int COLUMNS = 100;
    private static final String INDENT = "        ";

    private final Checkout checkout;
    private final Pattern pattern;
    private final Exercise exercise;
    private final Path folder;

    /** @param folder null is the usual one, in this checkout */
    public LearnersFolder(Checkout checkout, Pattern pattern, Exercise exercise, Path folder) {
        this.checkout = checkout;
        this.pattern = pattern;
        this.exercise = exercise;
        this.folder = folder == null
                ? checkout.root().resolve("exercises").resolve(pattern.id() + "-" + exercise.name())
                : folder.toAbsolutePath();
    }

    public Path folder() {
        return folder;
    }

    /** The class that the learner works at. */
    public Path code() {
        return folder.resolve(exercise.fileName());
    }

    /**
     * Writes what is not there.
     *
     * @param anew whether to write over what the learner has written
     * @return whether the class was written now
     * @throws Problem when that is not possible
     */
    public boolean make(boolean anew) {
        try {
            Files.createDirectories(folder);
            boolean fresh = anew || !Files.exists(code());
            if (fresh) {
                Files.writeString(code(), withHole());
                Files.writeString(folder.resolve(README), readme());
                Files.deleteIfExists(folder.resolve(HINTS_TOLD));
            }
            return fresh;
        } catch (IOException e) {
            throw new Problem("exercise.cannotWrite", folder, e);
        }
    }

    /** @throws Problem when the learner has not begun */
    public void require() {
        if (!isMade()) {
            throw new Problem("exercise.noCode", code(), exercise.command(pattern));
        }
    }

    /** The next hint, which counts as told from now on; empty when all are. */
    public Optional<Text> nextHint() {
        require();
        try {
            int next = hintsTold();
            if (next >= exercise.hints().size()) {
                return Optional.empty();
            }
            Files.writeString(folder.resolve(HINTS_TOLD), "|".repeat(next + 1));
            return Optional.of(exercise.hints().get(next));
        } catch (IOException e) {
            throw new Problem("exercise.cannotWrite", folder, e);
        }
    }

    /** How many were not told yet. */
    public int hintsLeft() throws IOException {
        return exercise.hints().size() - hintsTold();
    }

    private int hintsTold() throws IOException {
        Path told = folder.resolve(HINTS_TOLD);
        return Files.exists(told) ? (int) Files.size(told) : 0;
    }

    /** Those that were told, in their order. */
    public List<Text> toldHints() throws IOException {
        return exercise.hints()
                .subList(0, Math.min(hintsTold(), exercise.hints().size()));
    }

    /** Whether the learner has begun. */
    public boolean isMade() {
        return Files.exists(code());
    }

    /** The real class without its guard, as it is in the checkout now. */
    String withHole() throws IOException {
        Path real = exercise.source(checkout, pattern);
        String statements = comment(
                        Messages.text("exercise.yourTurn", exercise.task().shown()))
                + "\n" + comment(Messages.text("exercise.gradeIt", exercise.command(pattern)))
                + "\n" + exercise.hole().stripTrailing().indent(INDENT.length()).stripTrailing();
        String holed =
                new OpenedClass(Files.readString(real)).without(exercise.method(), exercise.helpers(), statements);
        return "// " + Messages.text("exercise.copyOf", checkout.asTyped(real)) + "\n" + holed;
    }

    private static String comment(String text) {
        return Wrapped.at(COLUMNS, text).stream()
                .map(line -> INDENT + "// " + line)
                .collect(Collectors.joining("\n"));
    }

    private String readme() {
        return Messages.text(
                "exercise.readme",
                exercise.title().shown(),
                exercise.task().shown(),
                exercise.seen().shown(),
                exercise.fileName(),
                exercise.method(),
                exercise.command(pattern),
                String.join(", ", exercise.plays()),
                exercise.hints().size());
    }
}
