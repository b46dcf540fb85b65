package io.twobanks.workbench.cli;

import io.twobanks.workbench.Messages;
import io.twobanks.workbench.Problem;
import io.twobanks.workbench.drill.DrillText;
import io.twobanks.workbench.drill.DrillView;
import io.twobanks.workbench.drill.DrillView.Phase;
import io.twobanks.workbench.launch.Pattern;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Drills in a second shell: what there are, breaking one, and what somebody asks who repairs it. */
@Command(name = "drill", mixinStandardHelpOptions = true)
final class DrillCommand implements Callable<Integer> {
    /** So many times a minute: longer than any break waits for. */
    private static final int LOOKS = 4;

    private static final int NOT_SOLVED = 1;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "PATTERN", descriptionKey = "run.pattern")
    private String patternId;

    @Parameters(index = "1", arity = "0..1", paramLabel = "NAME", descriptionKey = "drill.name")
    private String name;

    @Parameters(index = "2", arity = "0..1", paramLabel = "WISH", descriptionKey = "drill.wish")
    private Wish wish;

    /** What is asked of the drill that goes on. */
    private enum Wish {
        GRADE("grade"),
        HINT("hint"),
        SOLUTION("give-up");

        private final String path;

        Wish(String path) {
            this.path = path;
        }
    }

    @Override
    public Integer call() {
        Pattern pattern = Folders.ofThisCheckout().checkout().pattern(patternId);
        ShownDrill shown = new ShownDrill(pattern, this::print);
        if (name == null) {
            offer(pattern, shown);
            return 0;
        }
        WorkbenchClient workbench = new WorkbenchClient(Folders.ofThisCheckout());
        requireRunning(workbench);
        if (wish == null) {
            shown.broken(begun(workbench, shown));
            return 0;
        }
        requireThatOne(workbench);
        DrillView now = workbench.post("drills/" + wish.path, Map.of(), DrillView.class);
        shown.answer(now, wish == Wish.GRADE, wish == Wish.HINT);
        return wish == Wish.GRADE && !now.grade().isSolved() ? NOT_SOLVED : 0;
    }

    /** @throws Problem when it has none, which only a lesson has */
    private static void offer(Pattern pattern, ShownDrill shown) {
        List<DrillText> drills = DrillText.of(pattern);
        if (drills.isEmpty()) {
            throw new Problem("drill.noneAtAll", pattern.id());
        }
        drills.forEach(shown::offer);
    }

    private void requireThatOne(WorkbenchClient workbench) {
        if (named(workbench).about() == null) {
            throw new Problem("drill.nothingBroken");
        }
    }

    private void requireRunning(WorkbenchClient workbench) {
        String running = workbench.run().pattern();
        if (!running.equals(patternId)) {
            throw new Problem("drill.otherRuns", running, patternId);
        }
    }

    /** The drill when it is the person's turn; one that goes on already is not broken again. */
    private DrillView begun(WorkbenchClient workbench, ShownDrill shown) {
        DrillView before = named(workbench);
        if (before.phase() == Phase.BROKEN) {
            return before;
        }
        if (before.phase() != Phase.BREAKING) {
            shown.begins(workbench.post("drills", Map.of("name", name), DrillView.class));
        }
        DrillView now = workbench.get("drills/turn", DrillView.class);
        for (int more = LOOKS; now.phase() == Phase.BREAKING && more > 0; more--) {
            now = workbench.get("drills/turn", DrillView.class);
        }
        if (now.about() == null) {
            throw new Problem("drill.failed", why(now));
        }
        return now;
    }

    private static String why(DrillView notBroken) {
        return notBroken.failed() == null
                ? Messages.text("drill.slow")
                : String.join(" ", notBroken.failed().shown());
    }

    private DrillView named(WorkbenchClient workbench) {
        return Stream.of(workbench.get("drills", DrillView[].class))
                .filter(drill -> drill.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Problem("drill.unknown", name, patternId));
    }

    private void print(String line) {
        spec.commandLine().getOut().println(line);
    }
}
