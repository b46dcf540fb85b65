package io.twobanks.infra.rocketmq;

import io.twobanks.infra.Await;
import io.twobanks.infra.InfraException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an administrator can do and ask, with RocketMQ's own admin library, for all masters that the name server knows:
 * what lies on a broker that is down is in no answer. Nothing that is asked here consumes anything. A question that
 * nobody answers is an {@link InfraException} after some seconds. Safe for use by several threads; to be closed, or its
 * threads keep the JVM alive.
 */
public final class BrokerAdmin implements AutoCloseable {

    private static final Duration ROUTE_BOUND = Duration.ofSeconds(15);
    private static final int ATTEMPTS = 5;

    /** RocketMQ's names for where it puts what it gave up on. */
    private static final String DEAD_LETTERS = "%DLQ%";

    private static final String UNANSWERED = "TRANS_CHECK_MAX_TIME_TOPIC";

    private final NameServer nameServer;
    private final AdminLoader desk;

    private BrokerAdmin(NameServer nameServer, AdminLoader desk) {
        this.nameServer = nameServer;
        this.desk = desk;
    }

    /** Takes about a second, as its classes are loaded anew. The servers need not run yet. */
    public static BrokerAdmin open(RocketMqProgram program, NameServer nameServer) {
        return new BrokerAdmin(nameServer, new AdminLoader(program, nameServer.address()));
    }

    /**
     * Makes the topic on each master that is known now, or changes the number of its queues, and returns when clients
     * find it. Making it again is harmless.
     *
     * @param queues on each master; no more consumers of a group than that work at once
     */
    public void createTopic(String topic, int queues) {
        List<Map<String, String>> made = make(topic, queues, ATTEMPTS);
        if (!Await.until(() -> made.stream().allMatch(at -> nameServer.routes(topic, at.get("broker"))), ROUTE_BOUND)) {
            throw new InfraException("rocketmq.no.answer", "create-topic " + topic, "no route");
        }
    }

    /** A broker that has just started on a busy machine may answer too late; to make a topic twice is to make it once. */
    private List<Map<String, String>> make(String topic, int queues, int attempts) {
        try {
            return ask("create-topic", Map.of("topic", topic, "queues", String.valueOf(queues)));
        } catch (InfraException unanswered) {
            if (attempts == 1) {
                throw unanswered;
            }
            return make(topic, queues, attempts - 1);
        }
    }

    /**
     * Changes a setting of each master that is known now, while it runs.
     *
     * @param key RocketMQ's own name, for example {@code transactionCheckMax}
     * @return what it was at the first of them
     */
    public String set(String key, String value) {
        return ask("set", Map.of("key", key, "value", value)).get(0).get("before");
    }

    /** Half messages that are neither committed nor rolled back nor given up, the oldest first on each broker. */
    public List<HalfMessage> halfMessages() {
        return ask("half-messages", Map.of()).stream().map(BrokerAdmin::half).toList();
    }

    /** Half messages about which the broker has asked {@code transactionCheckMax} times in vain: nobody will get them. */
    public List<StoredMessage> givenUp() {
        return messages(UNANSWERED);
    }

    /** Also of a group that nobody has been a member of yet: then everything that is stored waits. */
    public ConsumerLag lag(String group, String topic) {
        Map<String, String> line =
                ask("lag", Map.of("group", group, "topic", topic)).get(0);
        return new ConsumerLag(group, topic, Long.parseLong(line.get("waiting")), Long.parseLong(line.get("retrying")));
    }

    /** What the group has failed on as often as it may, the oldest first. */
    public List<StoredMessage> deadLetters(String group) {
        return messages(DEAD_LETTERS + group);
    }

    /**
     * What is stored of a topic, consumed or not, the oldest first; nothing of a topic that does not exist. The last 10,000
     * of each queue at the most.
     */
    public List<StoredMessage> messages(String topic) {
        return stored(ask("messages", Map.of("topic", topic)));
    }

    /** @param id of the message, as its producer was told */
    public Optional<StoredMessage> message(String topic, String id) {
        return stored(ask("message-by-id", Map.of("topic", topic, "id", id))).stream()
                .findFirst();
    }

    /** @param key one of the message's keys, such as a transfer's id; at most 64 messages are found */
    public List<StoredMessage> messagesWithKey(String topic, String key) {
        return stored(ask("messages-by-key", Map.of("topic", topic, "key", key)));
    }

    private List<Map<String, String>> ask(String question, Map<String, String> arguments) {
        try {
            return desk.ask(question, arguments);
        } catch (IllegalStateException refused) {
            String asked = arguments.isEmpty() ? question : question + " " + arguments;
            throw new InfraException(refused, "rocketmq.no.answer", asked, refused.getMessage());
        }
    }

    private static List<StoredMessage> stored(List<Map<String, String>> lines) {
        return lines.stream().map(BrokerAdmin::stored).toList();
    }

    private static StoredMessage stored(Map<String, String> line) {
        return new StoredMessage(
                line.get("broker"),
                line.get("topic"),
                line.get("id"),
                line.get("keys"),
                line.get("tags"),
                Integer.parseInt(line.get("failures")),
                Instant.ofEpochMilli(Long.parseLong(line.get("stored"))),
                line.get("body"));
    }

    private static HalfMessage half(Map<String, String> line) {
        return new HalfMessage(
                line.get("broker"),
                line.get("topic"),
                line.get("id"),
                line.get("keys"),
                line.get("group"),
                Instant.ofEpochMilli(Long.parseLong(line.get("born"))),
                Integer.parseInt(line.get("checks")));
    }

    @Override
    public void close() {
        try {
            desk.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
