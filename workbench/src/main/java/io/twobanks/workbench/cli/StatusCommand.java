package io.twobanks.workbench.cli;

import io.twobanks.common.fault.ArmedFault;
import io.twobanks.workbench.Messages;
import io.twobanks.workbench.api.RunView;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "status", mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        WorkbenchClient client = new WorkbenchClient(Folders.ofThisCheckout());
        RunView run = client.status();
        print(Messages.text(
                "status.head", run.pattern(), client.run().url(), client.run().pid()));
        run.processes().forEach(this::printProcess);
        run.links().forEach(link -> print(line("%-8s → %-7s %s", link.from(), link.to(), link.state())));
        run.faults().forEach(this::printFault);
        run.waiting().forEach(waiting -> print(Messages.text("status.waiting", waiting.transfer(), waiting.point())));
        return 0;
    }

    private void printProcess(RunView.ProcessView process) {
        print(line(
                "%-8s %-9s %-12s %-10s %s",
                process.name(),
                process.state().toLowerCase(Locale.ROOT),
                process.port() == 0 ? "" : "port " + process.port(),
                process.pid() == 0 ? "" : "pid " + process.pid(),
                process.log()));
    }

    private void printFault(RunView.FaultView fault) {
        print(sentence(fault));
    }

    /** What is armed, with all that narrows it down, and whether it can still fire. */
    static String sentence(RunView.FaultView view) {
        ArmedFault fault = view.fault();
        StringBuilder said = new StringBuilder(Messages.text("status.fault", fault.action(), fault.point()));
        if (fault.role() != null) {
            said.append(Messages.text("status.fault.in", fault.role()));
        }
        if (fault.transfer() != null) {
            said.append(Messages.text("status.fault.for", fault.transfer()));
        }
        boolean isSpent = fault.times() > 0 && view.fired() >= fault.times();
        return said.append(Messages.text(isSpent ? "status.fault.spent" : "status.fault.fired", view.fired()))
                .toString();
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private void print(String line) {
        spec.commandLine().getOut().println(line);
    }
}
