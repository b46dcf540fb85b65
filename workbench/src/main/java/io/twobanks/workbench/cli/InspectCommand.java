package io.twobanks.workbench.cli;

import io.twobanks.infra.rocketmq.StoredMessage;
import io.twobanks.workbench.Problem;
import io.twobanks.workbench.api.BrokersView;
import io.twobanks.workbench.api.CoordinatorView;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks into the servers of the running workbench that are no databases. */
@Command(name = "inspect", mixinStandardHelpOptions = true)
final class InspectCommand implements Callable<Integer> {
    private enum Server {
        MQ,
        SEATA
    }

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "SERVER", descriptionKey = "inspect.server")
    private Server server;

    @Option(names = "--key", paramLabel = "TRANSFER", descriptionKey = "inspect.key")
    private String key;

    @Override
    public Integer call() {
        if (server != Server.MQ && key != null) {
            throw new Problem("inspect.keyIsForMq");
        }
        WorkbenchClient workbench = new WorkbenchClient(Folders.ofThisCheckout());
        switch (server) {
            case MQ -> showBrokers(workbench);
            case SEATA -> new ShownCoordinator(this::print).show(workbench.get("coordinator", CoordinatorView.class));
        }
        return 0;
    }

    private void showBrokers(WorkbenchClient workbench) {
        ShownBrokers shown = new ShownBrokers(this::print);
        if (key == null) {
            shown.show(workbench.get("brokers", BrokersView.class));
        } else {
            shown.show(key, List.of(workbench.get("brokers/messages/" + key, StoredMessage[].class)));
        }
    }

    private void print(String line) {
        spec.commandLine().getOut().println(line);
    }
}
