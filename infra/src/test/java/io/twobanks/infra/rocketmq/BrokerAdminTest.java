package io.twobanks.infra.rocketmq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twobanks.infra.Await;
import io.twobanks.infra.InfraException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.rocketmq.client.producer.DefaultMQProducer;
import org.apache.rocketmq.client.producer.SendResult;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What an administrator makes and sees, on a real broker with the real client. */
@Tag("long")
@TestInstance(Lifecycle.PER_CLASS)
class BrokerAdminTest {

    private static final Duration BOUND = Duration.ofSeconds(60);

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

    private String topic() {
        String topic = "topic-" + UUID.randomUUID();
        cluster.admin().createTopic(topic, 2);
        return topic;
    }

    @Test
    void a_topic_that_was_just_made_can_be_sent_to_at_once_and_made_again() {
        String topic = topic();
        DefaultMQProducer producer = clients.producer("first-" + topic);
        assertThat(Clients.send(producer, Clients.message(topic, "k", "first")).getMsgId())
                .isNotNull();
        cluster.admin().createTopic(topic, 2);
        assertThat(cluster.admin().messages(topic)).hasSize(1);
    }

    @Test
    void a_message_is_found_by_its_id_and_by_its_key() {
        String topic = topic();
        SendResult sent =
                Clients.send(clients.producer("find-" + topic), Clients.message(topic, "transfer-7", "pay 10.00 元"));
        // The index of keys is written a moment after the message.
        assertThat(Await.until(
                        () -> !cluster.admin()
                                .messagesWithKey(topic, "transfer-7")
                                .isEmpty(),
                        BOUND))
                .isTrue();
        StoredMessage message = cluster.admin().message(topic, sent.getMsgId()).orElseThrow();
        assertThat(message.body()).isEqualTo("pay 10.00 元");
        assertThat(message.broker()).isEqualTo("broker");
        assertThat(cluster.admin().messagesWithKey(topic, "transfer-7")).containsExactly(message);
        assertThat(cluster.admin().messagesWithKey(topic, "transfer-8")).isEmpty();
        assertThat(cluster.admin().message(topic, sent.getMsgId().replaceAll(".$", "Z")))
                .isEmpty();
    }

    @Test
    void what_a_group_has_not_consumed_is_its_lag_also_before_it_has_a_member() throws InterruptedException {
        String topic = topic();
        String group = "slow-" + topic;
        DefaultMQProducer producer = clients.producer("lag-" + topic);
        for (int i = 0; i < 5; i++) {
            Clients.send(producer, Clients.message(topic, "k", "work"));
        }
        assertThat(cluster.admin().lag(group, topic)).isEqualTo(new ConsumerLag(group, topic, 5, 0));
        CountDownLatch gate = new CountDownLatch(1);
        List<String> received = clients.consumer(group, topic, 3, body -> passes(gate));
        assertThat(Await.until(() -> !received.isEmpty(), BOUND)).isTrue();
        assertThat(cluster.admin().lag(group, topic).waiting()).isEqualTo(5);
        gate.countDown();
        assertThat(Await.until(() -> cluster.admin().lag(group, topic).isZero(), BOUND))
                .isTrue();
    }

    private static boolean passes(CountDownLatch gate) {
        try {
            return gate.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void what_a_group_fails_on_is_retried_after_seconds_and_then_a_dead_letter() {
        String topic = topic();
        String group = "failing-" + topic;
        SendResult sent =
                Clients.send(clients.producer("dlq-" + topic), Clients.message(topic, "transfer-13", "poison"));
        List<String> received = clients.consumer(group, topic, 2, body -> false);
        assertThat(cluster.admin().deadLetters(group)).isEmpty();
        assertThat(Await.until(() -> cluster.admin().lag(group, topic).retrying() == 1, BOUND))
                .as("it waits for its redelivery")
                .isTrue();
        Cluster.timed(
                "until the dead letter",
                () -> assertThat(Await.until(
                                () -> !cluster.admin().deadLetters(group).isEmpty(), BOUND))
                        .isTrue());
        assertThat(received).hasSize(3);
        assertThat(cluster.admin().deadLetters(group)).singleElement().satisfies(letter -> {
            assertThat(letter.id()).isEqualTo(sent.getMsgId());
            assertThat(letter.keys()).isEqualTo("transfer-13");
            assertThat(letter.body()).isEqualTo("poison");
            assertThat(letter.failures()).isEqualTo(3);
        });
        assertThat(Await.until(() -> cluster.admin().lag(group, topic).isZero(), BOUND))
                .isTrue();
    }

    @Test
    void nothing_of_rocketmq_comes_onto_the_class_path_of_the_workbench() {
        assertThat(cluster.admin().messages("no-such-topic")).isEmpty();
        assertThatThrownBy(() -> Class.forName("org.apache.rocketmq.tools.admin.DefaultMQAdminExt"))
                .isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void a_name_server_that_does_not_answer_is_a_sentence() {
        NameServer nobody = new NameServer(cluster.home, Cluster.PROGRAM, "nobody", 1);
        try (BrokerAdmin admin = BrokerAdmin.open(Cluster.PROGRAM, nobody)) {
            assertThatThrownBy(admin::halfMessages)
                    .isInstanceOf(InfraException.class)
                    .hasMessageContaining("“half-messages”")
                    .hasMessageContaining("127.0.0.1:1");
        }
    }

    @Test
    void a_checkout_that_was_not_built_is_a_sentence() {
        assertThatThrownBy(() -> RocketMqProgram.find(Path.of("target/twobanks/nothing.classpath")))
                .isInstanceOf(InfraException.class)
                .hasMessageContaining("mvn process-classes");
    }
}
