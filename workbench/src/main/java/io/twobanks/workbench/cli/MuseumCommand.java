package io.twobanks.workbench.cli;

import io.twobanks.workbench.Messages;
import io.twobanks.workbench.museum.Exhibit;
import io.twobanks.workbench.museum.Half;
import io.twobanks.workbench.museum.Museum;
import io.twobanks.workbench.museum.Screen;
import io.twobanks.workbench.museum.Showing;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Real upstream failures that happen again here, each without its cure and with it. */
@Command(name = "museum", mixinStandardHelpOptions = true)
final class MuseumCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "EXHIBIT", descriptionKey = "museum.exhibit")
    private String id;

    @Option(names = "--read", descriptionKey = "museum.read")
    private boolean readOnly;

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "compare.seed")
    private Long seed;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Folders folders = Folders.ofThisCheckout();
        Museum museum = Museum.of(folders.checkout());
        if (id == null) {
            list(museum);
            return 0;
        }
        Exhibit exhibit = museum.exhibit(id);
        Screen.of(exhibit).forEach(this::say);
        return readOnly || show(exhibit, folders) ? 0 : 1;
    }

    private void list(Museum museum) {
        say(Messages.text("museum.list", museum.exhibits().size()));
        museum.exhibits()
                .forEach(exhibit -> say("  %-20s %-13s %s"
                        .formatted(
                                exhibit.id(), exhibit.pattern(), exhibit.title().shown())));
    }

    private boolean show(Exhibit exhibit, Folders folders) throws IOException, InterruptedException {
        Showing showing = new Showing(
                folders.checkout(),
                exhibit,
                folders.home().root().resolve("museum").resolve(exhibit.id()),
                seed == null ? System.nanoTime() : seed);
        say("");
        say(Messages.text("museum.without", exhibit.switchedBy()));
        boolean harmed = show(showing.half(false));
        say(Messages.text("museum.with"));
        boolean cured = show(showing.half(true));
        say(Messages.text(harmed && cured ? "museum.asPromised" : "museum.notAsPromised"));
        return harmed && cured;
    }

    private boolean show(Half half) {
        say("    " + half.verdict());
        half.sentences().forEach(sentence -> say("    " + sentence));
        if (!half.asPromised()) {
            say("    " + Messages.text("museum.unexpected", half.again()));
        }
        return half.asPromised();
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }
}
