package io.twobanks.infra.rocketmq;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.infra.Await;
import io.twobanks.infra.process.ManagedProcess;
import io.twobanks.infra.rocketmq.Clients.Answers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.rocketmq.client.producer.LocalTransactionState;
import org.apache.rocketmq.client.producer.SendResult;
import org.apache.rocketmq.client.producer.TransactionMQProducer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Transactional messages on a real broker: what waits, who is asked, what becomes visible. */
@Tag("long")
@TestInstance(Lifecycle.PER_CLASS)
class HalfMessageTest {

    private static final Duration BOUND = Duration.ofSeconds(30);

    private final Cluster cluster = new Cluster(BrokerSettings.defaults(), "broker");
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
    void a_producer_that_said_nothing_is_asked_within_seconds_and_its_message_becomes_visible() {
        Answers answers = new Answers();
        TransactionMQProducer producer = producer("asked", answers);
        answers.become("t-1", LocalTransactionState.COMMIT_MESSAGE);
        List<String> received = clients.consumer("asked-consumer", "asked", 3, body -> true);
        Instant begin = Instant.now();
        Clients.sendHalf(producer, Clients.message("asked", "t-1", "transfer"));
        assertThat(received).isEmpty();
        assertThat(Await.until(() -> received.contains("transfer"), BOUND)).isTrue();
        System.out.printf(
                "RocketMQ: visible after %d ms, %d question(s)%n",
                Duration.between(begin, Instant.now()).toMillis(), answers.questions("t-1"));
        assertThat(answers.questions("t-1")).isPositive();
        assertThat(Await.until(() -> cluster.admin().halfMessages().isEmpty(), BOUND))
                .isTrue();
    }

    @Test
    void what_waits_is_listed_once_however_often_its_producer_was_asked() {
        Answers answers = new Answers();
        TransactionMQProducer producer = producer("listed", answers);
        SendResult first = Clients.sendHalf(producer, Clients.message("listed", "t-2", "one"));
        SendResult second = Clients.sendHalf(producer, Clients.message("listed", "t-3", "two"));
        assertThat(halves("listed")).extracting(HalfMessage::keys).containsExactly("t-2", "t-3");
        assertThat(Await.until(() -> answers.questions("t-2") >= 3, BOUND)).isTrue();
        List<HalfMessage> waiting = halves("listed");
        assertThat(waiting).extracting(HalfMessage::id).containsExactly(first.getMsgId(), second.getMsgId());
        assertThat(waiting).allSatisfy(half -> {
            assertThat(half.broker()).isEqualTo("broker");
            assertThat(half.producerGroup()).isEqualTo("listed-group");
            assertThat(half.checks()).isGreaterThanOrEqualTo(2);
            assertThat(half.bornAt()).isBetween(Instant.now().minusSeconds(60), Instant.now());
        });
        answers.become("t-2", LocalTransactionState.COMMIT_MESSAGE);
        answers.become("t-3", LocalTransactionState.ROLLBACK_MESSAGE);
        assertThat(Await.until(() -> halves("listed").isEmpty(), BOUND)).isTrue();
        assertThat(cluster.admin().messages("listed"))
                .extracting(StoredMessage::body)
                .containsExactly("one");
    }

    @Test
    void a_half_message_survives_a_kill_of_the_broker_and_of_its_producer() {
        Answers answers = new Answers();
        try (Clients dying = new Clients(cluster)) {
            cluster.admin().createTopic("survives", 2);
            TransactionMQProducer producer = dying.silentProducer("survives-group", "survives", answers);
            Clients.sendHalf(producer, Clients.message("survives", "t-4", "kept"));
        }
        ManagedProcess broker = cluster.process("broker");
        broker.kill();
        broker.restart();
        assertThat(halves("survives")).extracting(HalfMessage::keys).containsExactly("t-4");
        answers.become("t-4", LocalTransactionState.COMMIT_MESSAGE);
        // It names its topics, so it is asked although it sends nothing.
        clients.silentProducer("survives-group", "survives", answers);
        assertThat(Await.until(() -> !cluster.admin().messages("survives").isEmpty(), BOUND))
                .isTrue();
        assertThat(Await.until(() -> halves("survives").isEmpty(), BOUND)).isTrue();
    }

    private TransactionMQProducer producer(String topic, Answers answers) {
        cluster.admin().createTopic(topic, 2);
        return clients.silentProducer(topic + "-group", topic, answers);
    }

    private List<HalfMessage> halves(String topic) {
        return cluster.admin().halfMessages().stream()
                .filter(half -> half.topic().equals(topic))
                .toList();
    }
}
