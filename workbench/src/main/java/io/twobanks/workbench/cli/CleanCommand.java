package io.twobanks.workbench.cli;

import io.twobanks.infra.process.Home;
import io.twobanks.workbench.Messages;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Removes the data of what no longer runs. While a workbench runs here, its lock refuses this. */
@Command(name = "clean", mixinStandardHelpOptions = true)
final class CleanCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Home home = Folders.ofThisCheckout().home();
        home.clean();
        Folders.ofThisCheckout().benchHome().clean();
        spec.commandLine().getOut().println(Messages.text("clean.done", home.root()));
        return 0;
    }
}
