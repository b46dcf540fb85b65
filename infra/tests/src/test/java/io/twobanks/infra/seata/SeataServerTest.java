package io.twobanks.infra.seata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twobanks.infra.InfraException;
import io.twobanks.infra.nacos.Footprint;
import io.twobanks.infra.nacos.Instance;
import io.twobanks.infra.nacos.Sockets;
import io.twobanks.infra.process.ManagedProcess;
import java.time.Duration;
import org.apache.seata.core.model.GlobalStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;

/** One registry, database and coordinator for all tests, because each start takes some seconds; those that kill come last. */
@Tag("long")
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class SeataServerTest {

    private static final Duration BOUND = Duration.ofSeconds(90);

    private final SeataServers servers = new SeataServers();
    private ManagedProcess process;
    private CoordinatorClient client;
    private String kept;

    @BeforeAll
    void start() {
        process = servers.start();
        assertThat(servers.awaitRegistered(true, BOUND)).isTrue();
        client = new CoordinatorClient(servers.registry.address(), servers.home);
    }

    @AfterAll
    void tidy() {
        servers.close();
        if (client != null) {
            client.close();
        }
    }

    @Test
    @Order(1)
    void the_registry_sends_clients_to_the_loopback_interface() {
        assertThat(servers.registry.instances("seata-server"))
                .containsExactly(
                        new Instance("127.0.0.1", servers.coordinator.ports().main(), true));
    }

    @Test
    @Order(1)
    void nobody_outside_this_machine_reaches_it() {
        assertThat(Sockets.listeningPorts(process.pid()))
                .containsExactlyInAnyOrderElementsOf(servers.coordinator.ports().all());
        assertThat(Sockets.listeningAddresses(process.pid())).containsOnly("127.0.0.1");
    }

    @Test
    @Order(1)
    void a_second_one_on_the_same_ports_is_refused_and_told_which_is_taken() {
        SeataServer second = servers.coordinator("seata-second");
        assertThatThrownBy(second::initialize)
                .isInstanceOf(InfraException.class)
                .hasMessageContaining("seata-second")
                .hasMessageContaining(String.valueOf(servers.coordinator.ports().main()));
    }

    @Test
    @Order(1)
    void its_size_is_what_the_documentation_says() {
        Footprint footprint = Footprint.of(process.pid(), servers.home, SeataServers.CLASSPATH);
        System.out.println("Seata: " + footprint);
        assertThat(footprint.residentMegabytes()).isLessThan(350);
        assertThat(footprint.classPathMegabytes()).isLessThan(130);
    }

    @Test
    @Order(2)
    void a_transaction_that_a_client_of_the_banks_version_begins_can_be_seen() {
        kept = client.begin("a transfer");
        assertThat(kept).startsWith(servers.coordinator.address() + ":");
        assertThat(servers.admin.transactions())
                .filteredOn(transaction -> transaction.xid().equals(kept))
                .singleElement()
                .satisfies(transaction -> {
                    assertThat(transaction.status()).isEqualTo("Begin");
                    assertThat(transaction.application()).isEqualTo("infra-test");
                    assertThat(transaction.name()).isEqualTo("a transfer");
                    assertThat(transaction.isOpen()).isTrue();
                });
        assertThat(servers.admin.branches()).isEmpty();
        assertThat(servers.admin.locks()).isEmpty();
    }

    @Test
    @Order(3)
    void killed_it_is_gone_from_the_registry_and_started_again_it_goes_on_where_it_was() {
        process.kill();
        assertThat(servers.awaitRegistered(false, BOUND)).as("gone").isTrue();
        assertThat(servers.admin.transactions())
                .extracting(GlobalTransaction::xid)
                .contains(kept);
        process.restart();
        assertThat(servers.awaitRegistered(true, BOUND)).as("there again").isTrue();
        assertThat(Sockets.listeningAddresses(process.pid())).containsOnly("127.0.0.1");
        assertThat(client.rollback(kept)).isIn(GlobalStatus.Rollbacked, GlobalStatus.Rollbacking);
        assertThat(servers.admin.transactions())
                .filteredOn(transaction -> transaction.xid().equals(kept))
                .allSatisfy(transaction -> assertThat(transaction.isOpen()).isFalse());
    }

    @Test
    @Order(4)
    void its_database_can_die_and_come_back_and_who_asks_meanwhile_is_told() {
        servers.supervisor.named("db-seata").kill();
        assertThatThrownBy(servers.admin::transactions)
                .isInstanceOf(InfraException.class)
                .hasMessageContaining("db-seata");
        servers.supervisor.named("db-seata").restart();
        assertThat(client.begin("another one")).startsWith(servers.coordinator.address());
    }

    @Test
    @Order(5)
    void it_stops_when_asked_and_leaves_no_process() {
        long pid = process.pid();
        process.stop(BOUND);
        assertThat(ProcessHandle.of(pid)).isEmpty();
        assertThat(servers.awaitRegistered(false, BOUND)).as("gone").isTrue();
    }
}
