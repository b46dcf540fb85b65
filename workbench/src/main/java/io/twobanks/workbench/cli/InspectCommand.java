package io.twobanks.workbench.cli;

import io.twobanks.infra.rocketmq.ConsumerLag;
import io.twobanks.infra.rocketmq.HalfMessage;
import io.twobanks.infra.rocketmq.StoredMessage;
import io.twobanks.workbench.Messages;
import io.twobanks.workbench.api.BrokersView;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks into the message brokers of the running workbench. */
@Command(name = "inspect", mixinStandardHelpOptions = true)
final class InspectCommand implements Callable<Integer> {
    private enum Server {
        MQ
    }

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "SERVER", descriptionKey = "inspect.server")
    private Server server;

    @Option(names = "--key", paramLabel = "TRANSFER", descriptionKey = "inspect.key")
    private String key;

    @Override
    public Integer call() {
        WorkbenchClient workbench = new WorkbenchClient(Folders.ofThisCheckout());
        if (key == null) {
            show(workbench.get("brokers", BrokersView.class));
        } else {
            show(List.of(workbench.get("brokers/messages/" + key, StoredMessage[].class)));
        }
        return 0;
    }

    private void show(BrokersView brokers) {
        print(Messages.text("inspect.halves", brokers.halves().size()));
        brokers.halves().forEach(half -> print("  " + shown(half)));
        print(Messages.text("inspect.givenUp", brokers.givenUp().size()));
        brokers.givenUp().forEach(message -> print("  " + shown(message)));
        print(Messages.text("inspect.deadLetters", brokers.deadLetters().size()));
        brokers.deadLetters().forEach(message -> print("  " + shown(message)));
        print(Messages.text("inspect.topics"));
        brokers.lags().forEach(lag -> print("  " + shown(lag)));
    }

    private void show(List<StoredMessage> messages) {
        print(Messages.text("inspect.copies", messages.size(), key));
        messages.forEach(message -> {
            print("  " + shown(message));
            print("    " + message.body());
        });
    }

    private static String shown(HalfMessage half) {
        return Messages.text(
                "inspect.half",
                half.keys(),
                half.topic(),
                half.broker(),
                half.producerGroup(),
                half.bornAt(),
                half.checks());
    }

    private static String shown(StoredMessage message) {
        return Messages.text(
                "inspect.message",
                message.keys(),
                message.topic(),
                message.broker(),
                message.storedAt(),
                message.failures());
    }

    private static String shown(ConsumerLag lag) {
        String line = Messages.text("inspect.lag", lag.waiting(), lag.retrying(), lag.group());
        return String.format(Locale.ROOT, "%-20s %s", lag.topic(), line);
    }

    private void print(String line) {
        spec.commandLine().getOut().println(line);
    }
}
