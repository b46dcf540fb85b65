package io.twobanks.infra.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twobanks.infra.InfraException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void a_preferred_port_is_taken_when_free_and_else_the_next_free_one() throws IOException {
        try (PortBlock block = Ports.block(3)) {
            assertThat(Ports.preferred(block.first())).isEqualTo(block.first());
            try (ServerSocket taken = listenOn(block.first(), InetAddress.getLoopbackAddress())) {
                assertThat(Ports.preferred(taken.getLocalPort())).isEqualTo(block.first() + 1);
            }
        }
    }

    @Test
    void a_server_on_all_interfaces_takes_the_loopback_port_too() throws IOException {
        try (PortBlock block = Ports.block(1);
                ServerSocket taken = listenOn(block.first(), null)) {
            assertThatThrownBy(() -> Ports.requireFree(taken.getLocalPort(), "console"))
                    .isInstanceOf(InfraException.class)
                    .hasMessageContaining("Port " + block.first())
                    .hasMessageContaining("console");
        }
    }

    @Test
    void ports_are_below_the_range_of_outgoing_connections() {
        assertThatThrownBy(() -> Ports.preferred(32768)).isInstanceOf(InfraException.class);
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

    private static ServerSocket listenOn(int port, InetAddress address) throws IOException {
        return new ServerSocket(port, 1, address);
    }
}
