package io.twobanks.infra.nacos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twobanks.infra.Await;
import io.twobanks.infra.InfraException;
import io.twobanks.infra.PrivateFiles;
import io.twobanks.infra.TestHomes;
import io.twobanks.infra.network.PortBlock;
import io.twobanks.infra.process.Home;
import io.twobanks.infra.process.ManagedProcess;
import io.twobanks.infra.process.ProcessState;
import io.twobanks.infra.process.Supervisor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;

/** One server for all tests, because each start takes some seconds; the tests that end it come last. */
@Tag("long")
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class NacosServerTest {

    private static final Duration BOUND = Duration.ofSeconds(60);

    /** A checkout may lie in a folder with a blank in its name. */
    private final Home home = TestHomes.at(TestHomes.fresh().root().resolve("a checkout"));

    private final PortBlock block = NacosPorts.reserve();
    private final NacosServer server = NacosServers.server(home, new NacosPorts(block.first()));
    private final Supervisor supervisor = new Supervisor(home);
    private final RegistryClient client = new RegistryClient(server, home);
    private ManagedProcess process;

    @BeforeAll
    void start() {
        server.initialize();
        Instant begin = Instant.now();
        process = supervisor.start(server.spec());
        report("start", begin);
    }

    @AfterAll
    void tidy() {
        client.close();
        supervisor.close();
        block.close();
        TestHomes.delete(Home.of(home.root().getParent()));
    }

    @Test
    @Order(1)
    void a_client_can_register_as_soon_as_the_server_is_ready() {
        client.register("bank-a", 8081);
        client.register("bank-b", 8082);
        assertThat(Await.until(() -> server.instances("bank-b").size() == 1, BOUND))
                .isTrue();
        assertThat(server.instances("bank-b")).containsExactly(new Instance("127.0.0.1", 8082, true));
        assertThat(client.lookUp("bank-a")).containsExactly("127.0.0.1:8081");
    }

    @Test
    @Order(1)
    void an_instance_can_be_registered_over_http_and_listed() {
        RegistryCalls.registerForGood(server, "bank-for-good", 8085);
        assertThat(server.instances("bank-for-good")).extracting(Instance::port).containsExactly(8085);
    }

    @Test
    @Order(1)
    void a_service_that_nobody_knows_has_no_instances() {
        assertThat(server.instances("bank-z")).isEmpty();
    }

    @Test
    @Order(1)
    void a_name_that_nacos_does_not_allow_is_a_sentence() {
        assertThatThrownBy(() -> server.instances("bank z&x=1"))
                .isInstanceOf(InfraException.class)
                .hasMessageContaining("nacos gives no usable answer")
                .hasMessageContaining("serviceName");
    }

    @Test
    @Order(1)
    void nobody_outside_this_machine_reaches_it() {
        assertThat(Sockets.listeningPorts(process.pid()))
                .as("ports of pid %d", process.pid())
                .containsExactlyInAnyOrderElementsOf(server.ports().all());
        assertThat(Sockets.listeningAddresses(process.pid())).containsOnly("127.0.0.1");
    }

    @Test
    @Order(1)
    void its_size_is_what_the_documentation_says() {
        Footprint footprint = Footprint.of(process.pid(), home, NacosServers.CLASSPATH);
        System.out.println("Nacos: " + footprint);
        assertThat(footprint.residentMegabytes()).isLessThan(450);
        assertThat(footprint.diskMegabytes()).isLessThan(60);
        assertThat(footprint.classPathMegabytes()).isLessThan(150);
    }

    @Test
    @Order(1)
    void a_second_server_on_the_same_ports_is_refused_and_told_which_one_is_taken() {
        NacosServer second = new NacosServer(home, NacosServers.PROGRAM, "nacos-second", server.ports());
        assertThatThrownBy(second::initialize)
                .isInstanceOf(InfraException.class)
                .hasMessageContaining("nacos-second")
                .hasMessageContaining(String.valueOf(server.ports().main()));
    }

    @Test
    @Order(1)
    void a_port_that_is_taken_later_ends_the_start_with_the_reason() throws IOException {
        try (PortBlock other = NacosPorts.reserve().letGo()) {
            NacosPorts ports = new NacosPorts(other.first());
            NacosServer late = new NacosServer(home, NacosServers.PROGRAM, "nacos-late", ports);
            late.initialize();
            try (ServerSocket taken = new ServerSocket(ports.raft(), 1, InetAddress.getLoopbackAddress())) {
                assertThat(taken.isBound()).isTrue();
                assertThatThrownBy(() -> supervisor.start(late.spec().withPorts(List.of())))
                        .hasMessageContaining("nacos-late ended with exit code 1 before it was ready")
                        .hasMessageContaining("Address already in use");
            }
        }
    }

    /** What is left when the first start is killed between the folder of its database and the first file in it. */
    @Test
    @Order(1)
    void a_store_that_a_killed_first_start_left_half_made_is_made_anew() {
        try (PortBlock other = NacosPorts.reserve().letGo()) {
            NacosServer killed =
                    new NacosServer(home, NacosServers.PROGRAM, "nacos-killed", new NacosPorts(other.first()));
            killed.initialize();
            PrivateFiles.folder(home.data("nacos-killed").resolve("files/data/derby-data"));
            ManagedProcess started = supervisor.start(killed.spec());
            assertThat(killed.instances("bank-a")).isEmpty();
            started.stop(BOUND);
        }
    }

    @Test
    @Order(2)
    void a_frozen_server_answers_nobody_and_goes_on_when_thawed() {
        process.freeze();
        assertThatThrownBy(() -> server.instances("bank-b"))
                .isInstanceOf(InfraException.class)
                .hasMessageContaining("nacos gives no usable answer");
        process.thaw();
        assertThat(Await.until(() -> server.spec().readiness().isReady(ProcessHandle.current()), BOUND))
                .isTrue();
    }

    @Test
    @Order(3)
    void after_a_kill_it_is_ready_again_with_its_data_and_its_clients_come_back() {
        process.kill();
        assertThatThrownBy(() -> server.instances("bank-b")).isInstanceOf(InfraException.class);
        Instant begin = Instant.now();
        process.restart();
        report("restart", begin);
        assertThat(server.instances("bank-for-good")).extracting(Instance::port).containsExactly(8085);
        assertThat(Await.until(() -> !server.instances("bank-b").isEmpty(), BOUND))
                .as("bank-b registers again by itself")
                .isTrue();
        assertThat(Sockets.listeningPorts(process.pid()))
                .containsExactlyInAnyOrderElementsOf(server.ports().all());
    }

    @Test
    @Order(4)
    void it_stops_when_asked_and_leaves_no_process() {
        long pid = process.pid();
        Instant begin = Instant.now();
        process.stop(BOUND);
        report("stop", begin);
        assertThat(process.exitCode()).hasValue(143);
        assertThat(process.state()).isEqualTo(ProcessState.ENDED);
        assertThat(ProcessHandle.of(pid)).isEmpty();
    }

    private static void report(String what, Instant begin) {
        Duration taken = Duration.between(begin, Instant.now());
        System.out.printf("Nacos: %s %d ms%n", what, taken.toMillis());
    }
}
