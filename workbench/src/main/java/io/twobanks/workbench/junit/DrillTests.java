package io.twobanks.workbench.junit;

import io.twobanks.infra.Await;
import io.twobanks.workbench.drill.DrillText;
import io.twobanks.workbench.junit.CommandLine.Typed;
import io.twobanks.workbench.launch.Checkout;
import io.twobanks.workbench.launch.Pattern;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Each drill of a pattern as a person does it who types: broken, graded too early, repaired by the commands of its solution. */
@ResourceLock(CommandLine.PREFERRED_PORTS)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class DrillTests {
    private static final java.util.regex.Pattern TRANSFER =
            java.util.regex.Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final java.util.regex.Pattern ACCOUNT = java.util.regex.Pattern.compile("\\b[AB]-\\d+\\b");
    private static final Duration BOUND = Duration.ofSeconds(90);

    private final Pattern pattern;
    private CommandLine shell;
    private Path folder;

    protected DrillTests(String pattern) {
        this.pattern = Checkout.find().pattern(pattern);
    }

    @BeforeAll
    protected void start() throws IOException {
        shell = new CommandLine(pattern.id(), "drills");
        folder = Files.createDirectories(shell.home().resolve("shell"));
        shell.writeScript(folder.resolve("twobanks"));
        shell.run("--no-browser");
    }

    @AfterAll
    protected void end() throws IOException {
        shell.type("stop");
    }

    @TestFactory
    protected Stream<DynamicTest> the_solution_solves_what_is_not_solved_without() {
        return DrillText.of(pattern).stream().map(drill -> DynamicTest.dynamicTest(drill.name(), () -> solve(drill)));
    }

    private void solve(DrillText drill) throws IOException {
        Broken broken = breakIt(drill.name());
        requireGrade(1, "Not solved", broken);
        requireGrade(1, unsolved(), broken);
        drill.solution().commands().forEach(command -> requireDone(broken.fill(command)));
        if (!Await.until(() -> grade(broken.name()).exitCode() == 0, BOUND)) {
            throw new AssertionError(
                    "Not solved by its solution: " + grade(broken.name()).output());
        }
    }

    /** What the grade says before anybody has repaired anything. */
    protected abstract String unsolved();

    /** A drill that is broken: its name, and the names in its sentences. */
    protected record Broken(String name, String transfer, String payer, String payee) {
        /** As the command is typed in this run. */
        public String fill(String command) {
            return command.replace("{transfer}", transfer)
                    .replace("{payer}", payer)
                    .replace("{payee}", payee);
        }
    }

    /** Breaks it; it is the person's turn then. */
    protected final Broken breakIt(String name) throws IOException {
        Typed typed = type("drill", pattern.id(), name);
        String about = typed.output()
                .lines()
                .filter(line -> line.startsWith("It is about transfer"))
                .findFirst()
                .orElse("");
        Matcher transfer = TRANSFER.matcher(about);
        List<String> accounts =
                ACCOUNT.matcher(about).results().map(found -> found.group()).toList();
        if (typed.exitCode() != 0 || !transfer.find() || accounts.size() != 2) {
            throw new AssertionError("It was not broken: " + typed.output());
        }
        return new Broken(name, transfer.group(), accounts.get(0), accounts.get(1));
    }

    /** Types what comes behind {@code ./twobanks}. */
    protected final Typed type(String... arguments) {
        try {
            return shell.type(arguments);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Typed grade(String name) {
        return type("drill", pattern.id(), name, "grade");
    }

    protected final void requireGrade(int exitCode, String said, Broken broken) {
        Typed grade = grade(broken.name());
        if (grade.exitCode() != exitCode || !grade.output().contains(said)) {
            throw new AssertionError("Not graded '" + said + "': " + grade.output());
        }
    }

    /** Types it until it is done: what it needs may come a moment later. */
    protected final void requireDone(String command) {
        if (!Await.until(() -> inShell(command) == 0, BOUND)) {
            throw new AssertionError("Refused: " + command + "\n" + screen());
        }
    }

    private int inShell(String command) {
        try {
            ProcessBuilder sh = new ProcessBuilder("sh", "-c", command).directory(folder.toFile());
            sh.environment().put("TWOBANKS_HOME", shell.home().toString());
            sh.environment().put("TWOBANKS_LANG", "en");
            Process typed = sh.redirectErrorStream(true)
                    .redirectOutput(screenFile().toFile())
                    .start();
            return typed.waitFor(BOUND.toSeconds(), TimeUnit.SECONDS) ? typed.exitValue() : -1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    private Path screenFile() {
        return folder.resolve("screen.txt");
    }

    private String screen() {
        try {
            return Files.readString(screenFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
