package io.twobanks.workbench.cli;

import io.twobanks.infra.process.Supervisor;
import io.twobanks.workbench.Messages;
import io.twobanks.workbench.Problem;
import io.twobanks.workbench.api.RunFile;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Ends the running workbench with all it started; where none runs, ends what a dead one left. */
@Command(name = "stop", mixinStandardHelpOptions = true)
final class StopCommand implements Callable<Integer> {
    private static final long BOUND_SECONDS = 30;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException, ExecutionException {
        Folders folders = Folders.ofThisCheckout();
        try {
            end(RunFile.read(folders.runFile()));
            print("stop.stopped");
        } catch (Problem nothingRuns) {
            new Supervisor(folders.home()).close();
            print("stop.leftovers");
        }
        return 0;
    }

    private void end(RunFile run) throws InterruptedException, ExecutionException {
        ProcessHandle workbench = ProcessHandle.of(run.pid()).orElseThrow();
        new WorkbenchClient(Folders.ofThisCheckout()).order("stop", java.util.Map.of());
        try {
            workbench.onExit().get(BOUND_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new Problem("stop.slow", run.pid(), BOUND_SECONDS);
        }
    }

    private void print(String key) {
        spec.commandLine().getOut().println(Messages.text(key));
    }
}
