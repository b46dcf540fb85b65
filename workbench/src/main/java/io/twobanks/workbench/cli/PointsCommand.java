package io.twobanks.workbench.cli;

import io.twobanks.workbench.Messages;
import io.twobanks.workbench.launch.Pattern;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "points", mixinStandardHelpOptions = true)
final class PointsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "PATTERN", descriptionKey = "run.pattern")
    private String patternId;

    @Override
    public Integer call() {
        Pattern pattern = Folders.ofThisCheckout().checkout().pattern(patternId);
        print(pattern.title().shown());
        pattern.points().stream()
                .filter(Pattern.Point::canBeArmed)
                .forEach(point -> print(String.format(Locale.ROOT, "  %-28s %s", point.id(), point.shown())));
        print(Messages.text("points.guards"));
        pattern.guards().forEach(guard -> print(String.format(Locale.ROOT, "  %-28s %s", guard.key(), guard.shown())));
        return 0;
    }

    private void print(String line) {
        spec.commandLine().getOut().println(line);
    }
}
