package io.twobanks.infra.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.infra.Await;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** A proxy before a process that dies: it refuses while the process would. */
class StandInTest {

    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
    private static final Duration BOUND = Duration.ofSeconds(10);

    private final PortBlock ports = Ports.block(2).letGo();
    private ServerSocket target;
    private TcpProxy proxy;

    @BeforeEach
    void listen() throws IOException {
        startTarget();
        proxy = TcpProxy.standIn(ports.first(), ports.port(1));
    }

    private void startTarget() throws IOException {
        target = new ServerSocket(ports.port(1), 50, LOOPBACK);
        target.setSoTimeout((int) BOUND.toMillis());
    }

    @AfterEach
    void close() throws IOException {
        proxy.close();
        target.close();
        ports.close();
    }

    @RepeatedTest(5)
    void refuses_after_the_first_attempt_and_takes_connections_again_when_the_target_does() throws Exception {
        assertThat(isTaken()).isTrue();
        target.close();
        assertThat(Await.until(() -> !isTaken(), BOUND)).isTrue();
        startTarget();
        assertThat(Await.until(this::isTaken, BOUND)).isTrue();
        assertThat(proxy.port()).isEqualTo(ports.first());
    }

    @Test
    void healing_the_network_brings_no_dead_target_back() throws Exception {
        target.close();
        assertThat(Await.until(() -> !isTaken(), BOUND)).isTrue();
        proxy.heal();
        assertThat(isTaken()).isFalse();
    }

    @Test
    void a_target_that_comes_back_mends_no_cut_network() throws Exception {
        target.close();
        assertThat(Await.until(() -> !isTaken(), BOUND)).isTrue();
        proxy.cut();
        startTarget();
        target.accept().close(); // The proxy has seen that the target is back.
        assertThat(isTaken()).isFalse();
        proxy.heal();
        assertThat(Await.until(this::isTaken, BOUND)).isTrue();
    }

    private boolean isTaken() {
        try (Socket socket = new Socket(LOOPBACK, proxy.port())) {
            return true;
        } catch (ConnectException refused) {
            return false;
        } catch (IOException broken) {
            throw new AssertionError("It was neither taken nor refused", broken);
        }
    }
}
