package io.twobanks.infra.rocketmq;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.infra.Await;
import io.twobanks.infra.rocketmq.Clients.Answers;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What becomes of a half message whose producer never knows. */
@Tag("long")
class GivenUpTest {

    private static final Duration BOUND = Duration.ofSeconds(40);

    @Test
    void a_broker_that_may_ask_only_a_few_times_discards_the_message_and_keeps_it_for_an_administrator() {
        BrokerSettings settings =
                BrokerSettings.defaults().withTransactionCheckMax(2).withFlush(BrokerSettings.Flush.SYNC_FLUSH);
        try (Cluster cluster = new Cluster(settings, "broker").start();
                Clients clients = new Clients(cluster)) {
            cluster.admin().createTopic("hopeless", 2);
            Answers answers = new Answers();
            Clients.sendHalf(
                    clients.silentProducer("hopeless-group", "hopeless", answers),
                    Clients.message("hopeless", "t-9", "nobody knows"));
            assertThat(cluster.admin().givenUp()).isEmpty();
            assertThat(Await.until(() -> !cluster.admin().givenUp().isEmpty(), BOUND))
                    .isTrue();
            assertThat(answers.questions("t-9")).isEqualTo(2);
            assertThat(cluster.admin().givenUp()).singleElement().satisfies(message -> {
                assertThat(message.topic()).isEqualTo("hopeless");
                assertThat(message.keys()).isEqualTo("t-9");
                assertThat(message.body()).isEqualTo("nobody knows");
            });
            assertThat(Await.until(() -> cluster.admin().halfMessages().isEmpty(), BOUND))
                    .isTrue();
            assertThat(cluster.admin().messages("hopeless")).isEmpty();
        }
    }
}
