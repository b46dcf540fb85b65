package io.twobanks.workbench.cli;

import io.twobanks.infra.process.Supervisor;
import io.twobanks.workbench.Messages;
import io.twobanks.workbench.Problem;
import io.twobanks.workbench.api.RunFile;
import java.util.Map;
import java.util.Optional;
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
        Optional<RunFile> running = RunFile.find(folders.runFile());
        if (running.isPresent()) {
            end(running.get(), folders);
            print("stop.stopped");
        } else {
            new Supervisor(folders.home()).close();
            print("stop.leftovers");
        }
        return 0;
    }

    private static void end(RunFile run, Folders folders) throws InterruptedException, ExecutionException {
        Optional<ProcessHandle> workbench = ProcessHandle.of(run.pid());
        askToStop(folders);
        try {
            if (workbench.isPresent()) {
                workbench.get().onExit().get(BOUND_SECONDS, TimeUnit.SECONDS);
            }
        } catch (TimeoutException e) {
            throw new Problem("stop.slow", run.pid(), BOUND_SECONDS);
        }
    }

    private static void askToStop(Folders folders) {
        try {
            new WorkbenchClient(folders).order("stop", Map.of());
        } catch (Problem noAnswer) {
            // It may end before its answer is through; whether it does is seen by its process.
        }
    }

    private void print(String key) {
        spec.commandLine().getOut().println(Messages.text(key));
    }
}
