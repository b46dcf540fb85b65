package io.twobanks.workbench.cli;

import io.twobanks.infra.rocketmq.ConsumerLag;
import io.twobanks.infra.rocketmq.HalfMessage;
import io.twobanks.infra.rocketmq.StoredMessage;
import io.twobanks.workbench.Messages;
import io.twobanks.workbench.api.BrokersView;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** What lies at the message brokers, line by line. */
record ShownBrokers(Consumer<String> print) {

    void show(BrokersView brokers) {
        print.accept(Messages.text("inspect.halves", brokers.halves().size()));
        brokers.halves().forEach(half -> print.accept("  " + shown(half)));
        print.accept(Messages.text("inspect.givenUp", brokers.givenUp().size()));
        brokers.givenUp().forEach(message -> print.accept("  " + shown(message)));
        print.accept(Messages.text("inspect.deadLetters", brokers.deadLetters().size()));
        brokers.deadLetters().forEach(message -> print.accept("  " + shown(message)));
        print.accept(Messages.text("inspect.topics"));
        brokers.lags().forEach(lag -> print.accept("  " + shown(lag)));
    }

    /** @param key of all these messages */
    void show(String key, List<StoredMessage> messages) {
        print.accept(Messages.text("inspect.copies", messages.size(), key));
        messages.forEach(message -> {
            print.accept("  " + shown(message));
            print.accept("    " + message.body());
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
}
