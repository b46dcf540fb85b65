package io.twobanks.infra.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twobanks.infra.InfraException;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void a_preferred_port_that_is_taken_is_passed_over() throws IOException {
        try (PortBlock block = Ports.block(3).letGo();
                ServerSocket taken = listenOn(block.first(), InetAddress.getLoopbackAddress());
                ChosenPorts chosen = new ChosenPorts()) {
            assertThat(chosen.prefer(taken.getLocalPort())).isEqualTo(block.first() + 1);
        }
    }

    @Test
    void a_server_on_all_interfaces_takes_the_loopback_port_too() throws IOException {
        try (PortBlock block = Ports.block(1).letGo();
                ServerSocket taken = listenOn(block.first(), null)) {
            assertThatThrownBy(() -> Ports.requireFree(taken.getLocalPort(), "console"))
                    .isInstanceOf(InfraException.class)
                    .hasMessageContaining("Port " + block.first())
                    .hasMessageContaining("console");
        }
    }

    @Test
    void ports_are_below_the_range_of_outgoing_connections() {
        try (ChosenPorts chosen = new ChosenPorts()) {
            assertThatThrownBy(() -> chosen.prefer(32768)).isInstanceOf(InfraException.class);
        }
    }

    @Test
    void blocks_never_overlap_and_come_back_when_closed() {
        Set<Integer> ports = new HashSet<>();
        try (PortBlock a = Ports.block(25);
                PortBlock b = Ports.block(25);
                PortBlock c = Ports.block(1)) {
            for (PortBlock block : new PortBlock[] {a, b, c}) {
                for (int i = 0; i < block.size(); i++) {
                    assertThat(ports.add(block.port(i))).isTrue();
                }
            }
            assertThat(ports).allMatch(port -> port >= 20000 && port <= 29999);
            assertThatThrownBy(() -> c.port(1)).isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    @Test
    void a_preferred_port_is_passed_over_when_one_that_its_server_needs_as_well_is_taken() throws IOException {
        try (PortBlock block = Ports.spread(0, 1000, -1000).letGo();
                ServerSocket taken = listenOn(block.port(2), InetAddress.getLoopbackAddress());
                ChosenPorts chosen = new ChosenPorts()) {
            assertThat(taken.isBound()).isTrue();
            assertThat(chosen.prefer(block.first(), 1000, -1000)).isEqualTo(block.first() + 1);
        }
    }

    @Test
    void ports_that_lie_apart_are_reserved_each_in_its_place() {
        try (PortBlock a = Ports.spread(0, 1000, 1001, -1000);
                PortBlock b = Ports.spread(0, 1000, 1001, -1000)) {
            assertThat(a.size()).isEqualTo(4);
            assertThat(a.port(1)).isEqualTo(a.first() + 1000);
            assertThat(a.port(3)).isEqualTo(a.first() - 1000).isGreaterThanOrEqualTo(20000);
            for (int i = 0; i < a.size(); i++) {
                for (int j = 0; j < b.size(); j++) {
                    assertThat(a.port(i)).isNotEqualTo(b.port(j));
                }
            }
        }
    }

    @Test
    void a_block_that_fits_nowhere_is_a_mistake_of_the_programmer() {
        assertThatThrownBy(() -> Ports.spread(0, 10_000)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Ports.block(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nobody_else_gets_a_port_of_a_block_before_it_is_used() throws IOException {
        int port;
        try (PortBlock block = Ports.block(2)) {
            port = block.port(1);
            assertThatThrownBy(() -> new ServerSocket(port, 1, InetAddress.getLoopbackAddress()))
                    .isInstanceOf(BindException.class);
            assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port))
                    .isInstanceOf(ConnectException.class);
        }
        listenOn(port, InetAddress.getLoopbackAddress()).close();
    }

    @Test
    void a_port_that_is_given_to_a_process_is_free_for_it() throws IOException {
        try (PortBlock block = Ports.block(2)) {
            HeldPorts.giveTo("server", List.of(block.first()));
            new ServerSocket(block.first(), 1, InetAddress.getLoopbackAddress()).close();
            assertThat(Ports.isFree(block.port(1))).isFalse();
        }
    }

    private static ServerSocket listenOn(int port, InetAddress address) throws IOException {
        return new ServerSocket(port, 1, address);
    }
}
