package io.twobanks.infra.rocketmq;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.infra.Await;
import io.twobanks.infra.rocketmq.Clients.Answers;
import java.time.Duration;
import java.util.List;
import org.apache.rocketmq.client.producer.DefaultMQProducer;
import org.apache.rocketmq.client.producer.LocalTransactionState;
import org.apache.rocketmq.client.producer.TransactionMQProducer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Two brokers, both masters, at one name server. */
@Tag("long")
@TestInstance(Lifecycle.PER_CLASS)
class TwoMastersTest {

    private static final Duration BOUND = Duration.ofSeconds(60);

    private final Cluster cluster = new Cluster(BrokerSettings.defaults(), "broker-a", "broker-b");
    private final Clients clients = new Clients(cluster);

    @BeforeAll
    void start() {
        cluster.start();
    }

    @AfterAll
    void tidy() {
        clients.close();
        cluster.close();
    }

    @Test
    void one_that_dies_stops_nobody_from_sending_and_what_it_had_is_received_after_its_return() {
        cluster.admin().createTopic("shared", 2);
        DefaultMQProducer producer = clients.producer("shared-producer");
        sendEight(producer, "before");
        assertThat(cluster.admin().messages("shared"))
                .extracting(StoredMessage::broker)
                .contains("broker-a", "broker-b");
        cluster.process("broker-b").kill();
        sendEight(producer, "after");
        cluster.process("broker-b").restart();
        List<String> received = clients.consumer("shared-consumer", "shared", 3, body -> true);
        assertThat(Await.until(() -> received.size() >= 16, BOUND)).isTrue();
        assertThat(received).containsOnly("before", "after");
    }

    private static void sendEight(DefaultMQProducer producer, String body) {
        for (int i = 0; i < 8; i++) {
            Clients.send(producer, Clients.message("shared", body + "-" + i, body));
        }
    }

    @Test
    void the_half_messages_of_one_that_died_are_asked_about_after_its_return() {
        cluster.admin().createTopic("halves", 2);
        Answers answers = new Answers();
        TransactionMQProducer producer = clients.silentProducer("halves-group", "halves", answers);
        for (int i = 0; i < 8; i++) {
            Clients.sendHalf(producer, Clients.message("halves", "half-" + i, "half"));
        }
        List<String> ofB = keysOfHalves("broker-b");
        assertThat(ofB).isNotEmpty().hasSizeLessThan(8);
        cluster.process("broker-b").kill();
        for (int i = 0; i < 8; i++) {
            answers.become("half-" + i, LocalTransactionState.COMMIT_MESSAGE);
        }
        cluster.process("broker-b").restart();
        Cluster.timed(
                "until the half messages of the one that died are done",
                () -> assertThat(
                                Await.until(() -> cluster.admin().halfMessages().isEmpty(), BOUND))
                        .isTrue());
        assertThat(ofB)
                .allSatisfy(key -> assertThat(Await.until(
                                () -> !cluster.admin()
                                        .messagesWithKey("halves", key)
                                        .isEmpty(),
                                BOUND))
                        .isTrue());
    }

    private List<String> keysOfHalves(String broker) {
        return cluster.admin().halfMessages().stream()
                .filter(half -> half.broker().equals(broker))
                .map(HalfMessage::keys)
                .toList();
    }
}
