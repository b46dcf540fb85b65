package io.twobanks.infra.rocketmq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twobanks.infra.Await;
import io.twobanks.infra.InfraException;
import io.twobanks.infra.nacos.Footprint;
import io.twobanks.infra.nacos.Sockets;
import io.twobanks.infra.network.PortBlock;
import io.twobanks.infra.process.ManagedProcess;
import io.twobanks.infra.process.ProcessState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.rocketmq.client.producer.DefaultMQProducer;
import org.apache.rocketmq.client.producer.SendStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;

/** One name server and one broker for all tests, because each start takes some seconds; the tests that end them come last. */
@Tag("long")
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class BrokerTest {

    private static final Duration BOUND = Duration.ofSeconds(60);

    private final Cluster cluster = new Cluster(BrokerSettings.defaults(), "broker-a");
    private final Clients clients = new Clients(cluster);
    private ManagedProcess broker;
    private ManagedProcess nameServer;

    @BeforeAll
    void start() {
        cluster.start();
        broker = cluster.process("broker-a");
        nameServer = cluster.process("namesrv");
    }

    @AfterAll
    void tidy() {
        clients.close();
        cluster.close();
    }

    @Test
    @Order(1)
    void a_message_that_is_sent_as_soon_as_the_broker_is_ready_is_received() {
        DefaultMQProducer producer = clients.producer("ready-producer");
        assertThat(Clients.send(producer, Clients.message("broker-a", "k", "at once"))
                        .getSendStatus())
                .isEqualTo(SendStatus.SEND_OK);
        List<String> received = clients.consumer("ready-consumer", "broker-a", 3, body -> true);
        assertThat(Await.until(() -> received.contains("at once"), BOUND)).isTrue();
        // Readiness was asked for by a message of its own.
        assertThat(received).contains("ready?");
    }

    @Test
    @Order(1)
    void a_topic_that_nobody_made_is_refused() {
        DefaultMQProducer producer = clients.producer("mistaken-producer");
        assertThatThrownBy(() -> producer.send(Clients.message("no-such-topic", "k", "lost")))
                .hasMessageContaining("No route info of this topic: no-such-topic");
    }

    @Test
    @Order(1)
    void nobody_outside_this_machine_reaches_them() {
        assertThat(Sockets.listeningPorts(broker.pid()))
                .containsExactlyInAnyOrderElementsOf(cluster.broker(0).ports().all());
        assertThat(Sockets.listeningAddresses(broker.pid())).containsOnly("127.0.0.1");
        assertThat(Sockets.listeningPorts(nameServer.pid())).containsExactly(cluster.nameServer.port());
        assertThat(Sockets.listeningAddresses(nameServer.pid())).containsOnly("127.0.0.1");
    }

    @Test
    @Order(1)
    void their_size_is_what_the_documentation_says() {
        Footprint both = Footprint.of(broker.pid(), cluster.home, Cluster.CLASSPATH);
        long names =
                Footprint.of(nameServer.pid(), cluster.home, Cluster.CLASSPATH).residentMegabytes();
        System.out.println("RocketMQ: broker and disk " + both + ", name server " + names + " MB");
        assertThat(both.residentMegabytes()).isLessThan(450);
        assertThat(names).isLessThan(200);
        assertThat(both.diskMegabytes()).isLessThan(100);
        assertThat(both.classPathMegabytes()).isLessThan(110);
    }

    @Test
    @Order(1)
    void a_second_broker_on_the_same_ports_is_refused_and_told_which_one_is_taken() {
        Broker second = cluster.broker("broker-second", cluster.broker(0).ports(), BrokerSettings.defaults());
        assertThatThrownBy(second::initialize)
                .isInstanceOf(InfraException.class)
                .hasMessageContaining("broker-second")
                .hasMessageContaining(String.valueOf(cluster.broker(0).ports().main()));
    }

    @Test
    @Order(1)
    void a_port_that_is_taken_later_ends_the_start_with_the_reason() throws IOException {
        try (PortBlock block = BrokerPorts.reserve().letGo()) {
            BrokerPorts ports = new BrokerPorts(block.first());
            Broker late = cluster.broker("broker-late", ports, BrokerSettings.defaults());
            late.initialize();
            try (ServerSocket taken = new ServerSocket(ports.fast(), 1, InetAddress.getLoopbackAddress())) {
                assertThat(taken.isBound()).isTrue();
                assertThatThrownBy(() -> cluster.supervisor.start(late.spec().withPorts(List.of())))
                        .hasMessageContaining("broker-late ended with exit code 1 before it was ready")
                        .hasMessageContaining(
                                "The broker could not start: Failed to bind to 127.0.0.1:" + ports.fast());
            }
        }
    }

    @Test
    @Order(2)
    void a_frozen_broker_acknowledges_nothing_and_goes_on_when_thawed() {
        broker.freeze();
        assertThat(cluster.broker(0).spec().readiness().isReady(ProcessHandle.current()))
                .isFalse();
        broker.thaw();
        assertThat(Await.until(() -> cluster.broker(0).spec().readiness().isReady(ProcessHandle.current()), BOUND))
                .isTrue();
    }

    @Test
    @Order(3)
    void what_was_acknowledged_survives_a_kill() {
        cluster.admin().createTopic("kept", 4);
        DefaultMQProducer producer = clients.producer("kept-producer");
        for (int i = 0; i < 50; i++) {
            Clients.send(producer, Clients.message("kept", "k" + i, "kept-" + i));
        }
        broker.kill();
        Cluster.timed("broker-a again", broker::restart);
        assertThat(nativeLibraries()).as("one, not one per start").hasSize(1);
        assertThat(cluster.admin().messages("kept"))
                .extracting(StoredMessage::body)
                .contains("kept-0", "kept-49")
                .doesNotHaveDuplicates()
                .hasSize(50);
        List<String> received = clients.consumer("kept-consumer", "kept", 3, body -> true);
        assertThat(Await.until(() -> received.size() >= 50, BOUND)).isTrue();
    }

    @Test
    @Order(3)
    void what_a_group_has_consumed_is_remembered_when_the_broker_was_asked_to_end() {
        cluster.admin().createTopic("consumed", 2);
        DefaultMQProducer producer = clients.producer("consumed-producer");
        for (int i = 0; i < 5; i++) {
            Clients.send(producer, Clients.message("consumed", "k" + i, "consumed"));
        }
        try (Clients gone = new Clients(cluster)) {
            gone.consumer("consumed-group", "consumed", 3, body -> true);
            assertThat(Await.until(() -> lagOfGone() == 0, BOUND)).isTrue();
        }
        broker.stop(BOUND);
        broker.restart();
        assertThat(lagOfGone()).isZero();
    }

    private long lagOfGone() {
        return cluster.admin().lag("consumed-group", "consumed").waiting();
    }

    private List<Path> nativeLibraries() {
        try (Stream<Path> files = Files.walk(cluster.home.data("broker-a"))) {
            return files.filter(file -> file.toString().endsWith(".so")).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Test
    @Order(4)
    void a_name_server_that_was_killed_is_told_everything_again() {
        nameServer.kill();
        assertThatThrownBy(() -> cluster.admin().messages("kept")).isInstanceOf(InfraException.class);
        nameServer.restart();
        Cluster.timed(
                "until the brokers have told the name server again",
                () -> assertThat(Await.until(
                                () -> cluster.broker(0).spec().readiness().isReady(ProcessHandle.current()), BOUND))
                        .isTrue());
    }

    @Test
    @Order(5)
    void they_stop_when_asked_and_leave_no_process_and_no_file_elsewhere() throws IOException {
        Cluster.timed("broker-a stop", () -> broker.stop(BOUND));
        Cluster.timed("name server stop", () -> nameServer.stop(BOUND));
        assertThat(broker.state()).isEqualTo(ProcessState.ENDED);
        assertThat(ProcessHandle.of(broker.pid())).isEmpty();
        assertThat(ProcessHandle.of(nameServer.pid())).isEmpty();
        try (Stream<Path> entries = Files.list(cluster.home.root())) {
            assertThat(entries.map(entry -> entry.getFileName().toString()))
                    .containsExactlyInAnyOrder("data", "logs", "run");
        }
    }
}
