package io.twobanks.workbench.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that asks the running workbench to do something, and prints what was done. */
abstract class OrderCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    /** The API's path, for example {@code faults}. */
    abstract String path();

    abstract Object order();

    @Override
    public final Integer call() {
        Object order = order(); // First: what is wrong with it is said whether a workbench runs or not.
        String done = new WorkbenchClient(Folders.ofThisCheckout()).order(path(), order);
        spec.commandLine().getOut().println(done);
        return 0;
    }
}
