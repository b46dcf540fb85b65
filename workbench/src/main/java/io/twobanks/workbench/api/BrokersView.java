package io.twobanks.workbench.api;

import io.twobanks.infra.rocketmq.BrokerAdmin;
import io.twobanks.infra.rocketmq.ConsumerLag;
import io.twobanks.infra.rocketmq.HalfMessage;
import io.twobanks.infra.rocketmq.StoredMessage;
import io.twobanks.workbench.launch.Pattern;
import io.twobanks.workbench.launch.Topic;
import java.util.List;

/**
 * What the message brokers of a run hold.
 *
 * @param halves that nobody sees, because their senders have said neither COMMIT nor ROLLBACK
 * @param givenUp halves that a broker has discarded, because it asked in vain too often
 * @param lags for each topic of the pattern: what its readers have still before them
 * @param deadLetters what the readers of a topic have failed on as often as they may
 */
public record BrokersView(
        List<HalfMessage> halves,
        List<StoredMessage> givenUp,
        List<ConsumerLag> lags,
        List<StoredMessage> deadLetters) {

    static BrokersView of(Pattern pattern, BrokerAdmin admin) {
        return new BrokersView(
                admin.halfMessages(),
                admin.givenUp(),
                pattern.topics().stream()
                        .map(topic -> admin.lag(topic.group(), topic.name()))
                        .toList(),
                pattern.topics().stream()
                        .map(Topic::group)
                        .flatMap(group -> admin.deadLetters(group).stream())
                        .toList());
    }

    /** All copies of the messages with this key, in each topic of the pattern. */
    static List<StoredMessage> withKey(String key, Pattern pattern, BrokerAdmin admin) {
        return pattern.topics().stream()
                .flatMap(topic -> admin.messagesWithKey(topic.name(), key).stream())
                .toList();
    }
}
