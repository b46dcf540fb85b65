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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Two brokers, both masters, at one name server. */
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
    void one_that_dies_stops_nobody_from_sending_and_its_half_messages_wait_for_its_return() {
        cluster.admin().createTopic("shared", 2);
        DefaultMQProducer producer = clients.producer("shared-producer");
        Answers answers = new Answers();
        TransactionMQProducer halves = clients.silentProducer("shared-group", "shared", answers);
        for (int i = 0; i < 8; i++) {
            Clients.send(producer, Clients.message("shared", "before-" + i, "before"));
            Clients.sendHalf(halves, Clients.message("shared", "half-" + i, "half"));
        }
        assertThat(cluster.admin().messages("shared"))
                .extracting(StoredMessage::broker)
                .contains("broker-a", "broker-b");
        List<String> ofB = keysOfHalves("broker-b");
        assertThat(ofB).isNotEmpty().hasSizeLessThan(8);

        cluster.process("broker-b").kill();
        for (int i = 0; i < 8; i++) {
            Clients.send(producer, Clients.message("shared", "after-" + i, "after"));
        }
        for (int i = 0; i < 8; i++) {
            answers.become("half-" + i, LocalTransactionState.COMMIT_MESSAGE);
        }
        cluster.process("broker-b").restart();
        assertThat(Await.until(() -> cluster.admin().halfMessages().isEmpty(), BOUND))
                .as("half messages of broker-b, asked about after its return")
                .isTrue();
        assertThat(ofB)
                .allSatisfy(key -> assertThat(cluster.admin().messagesWithKey("shared", key))
                        .isNotEmpty());
        List<String> received = clients.consumer("shared-consumer", "shared", 3, body -> true);
        assertThat(Await.until(() -> received.size() >= 24, BOUND)).isTrue();
        assertThat(received).contains("before", "half", "after");
    }

    private List<String> keysOfHalves(String broker) {
        return cluster.admin().halfMessages().stream()
                .filter(half -> half.broker().equals(broker))
                .map(HalfMessage::keys)
                .toList();
    }
}
