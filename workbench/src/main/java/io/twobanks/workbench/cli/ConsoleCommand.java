package io.twobanks.workbench.cli;

import io.twobanks.workbench.api.WorkbenchApi;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Another address for the console of the running workbench: each opens it in one browser. */
@Command(name = "console", mixinStandardHelpOptions = true)
final class ConsoleCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--no-browser", descriptionKey = "run.noBrowser")
    private boolean noBrowser;

    /** What the workbench answers. */
    record Code(String code) {}

    @Override
    public Integer call() {
        Folders folders = Folders.ofThisCheckout();
        WorkbenchClient workbench = new WorkbenchClient(folders);
        String code = workbench.post("codes", "", Code.class).code();
        new Console(folders.home(), spec.commandLine().getOut()::println)
                .open(WorkbenchApi.consoleAddress(workbench.run().url(), code), !noBrowser);
        return 0;
    }
}
