package io.twobanks.infra.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twobanks.infra.Await;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class TcpProxyTest {

    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
    private static final Duration BOUND = Duration.ofSeconds(5);

    private final BlockingQueue<Socket> accepted = new LinkedBlockingQueue<>();
    private ServerSocket target;
    private TcpProxy proxy;

    @BeforeEach
    void listen() throws IOException {
        target = new ServerSocket(0, 50, LOOPBACK);
        proxy = TcpProxy.listen(0, target.getLocalPort());
        Thread acceptor = new Thread(this::acceptAll);
        acceptor.setDaemon(true);
        acceptor.start();
    }

    private void acceptAll() {
        try {
            while (true) {
                accepted.add(target.accept());
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    @AfterEach
    void close() throws IOException {
        proxy.close();
        target.close();
        for (Socket socket : accepted) {
            socket.close();
        }
    }

    @Test
    void passes_bytes_both_ways() throws Exception {
        try (Socket client = connect();
                Socket server = server()) {
            assertEcho(client, server);
            assertThat(proxy.connections()).isEqualTo(1);
        }
    }

    @Test
    void an_address_leads_elsewhere_until_the_network_heals() throws Exception {
        try (ServerSocket stranger = new ServerSocket(0, 50, LOOPBACK);
                Socket before = connect();
                Socket served = server()) {
            assertEcho(before, served);

            proxy.lead(stranger.getLocalPort());

            before.setSoTimeout((int) BOUND.toMillis());
            assertThatThrownBy(() -> before.getInputStream().read()).isInstanceOf(SocketException.class);
            stranger.setSoTimeout((int) BOUND.toMillis());
            try (Socket client = connect();
                    Socket strangers = stranger.accept()) {
                assertEcho(client, strangers);
            }
            proxy.heal();
            try (Socket client = connect();
                    Socket server = server()) {
                assertEcho(client, server);
            }
        }
    }

    @Test
    void a_stranded_server_does_not_notice_until_the_network_heals() throws Exception {
        try (Socket client = connect();
                Socket server = server()) {
            assertEcho(client, server);

            proxy.strand();

            client.setSoTimeout((int) BOUND.toMillis());
            assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
            server.setSoTimeout(300);
            assertThatThrownBy(() -> server.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
            try (Socket later = connect();
                    Socket laterServer = server()) {
                assertEcho(later, laterServer);
            }

            proxy.heal();
            server.setSoTimeout((int) BOUND.toMillis());
            assertThatThrownBy(() -> server.getInputStream().read()).isInstanceOf(SocketException.class);
        }
    }

    @Test
    void carries_a_megabyte_unchanged() throws Exception {
        byte[] sent = new byte[3_000_000];
        new java.util.Random(42).nextBytes(sent);
        try (Socket client = connect();
                Socket server = server()) {
            Thread writer = new Thread(() -> send(client, sent));
            writer.start();
            assertThat(server.getInputStream().readNBytes(sent.length)).isEqualTo(sent);
            writer.join(BOUND.toMillis());
        }
    }

    @Test
    void when_one_side_closes_the_other_is_closed_after_the_last_bytes() throws Exception {
        Socket client = connect();
        try (Socket server = server()) {
            client.getOutputStream().write('x');
            client.close();
            assertThat(server.getInputStream().readAllBytes()).containsExactly('x');
            assertThat(Await.until(() -> proxy.connections() == 0, BOUND)).isTrue();
        }
    }

    @Test
    void when_one_side_half_closes_both_are_closed() throws Exception {
        try (Socket client = connect();
                Socket server = server()) {
            server.shutdownOutput();
            assertThat(client.getInputStream().read()).isEqualTo(-1);
            assertThat(server.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void a_target_that_does_not_listen_shows_as_a_reset() throws Exception {
        target.close();
        try (Socket client = connect()) {
            assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
        }
    }

    @Test
    void freezing_holds_bytes_and_news_and_accepts_connections_that_lead_nowhere() throws Exception {
        try (Socket client = connect();
                Socket server = server()) {
            assertEcho(client, server);
            proxy.freeze();
            client.getOutputStream().write('x');
            assertSilence(server);
            try (Socket late = connect()) {
                assertSilence(late);
                assertThat(accepted).isEmpty();
                proxy.heal();
                assertThatThrownBy(() -> late.getInputStream().read()).isInstanceOf(SocketException.class);
            }
            assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
            assertThatThrownBy(() -> server.getInputStream().read()).isInstanceOf(SocketException.class);
        }
        assertWorks();
    }

    @Test
    void cutting_resets_all_refuses_new_ones_and_healing_opens_the_same_port() throws Exception {
        int port = proxy.port();
        try (Socket client = connect();
                Socket server = server()) {
            assertEcho(client, server);
            proxy.cut();
            assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
            assertThatThrownBy(() -> server.getInputStream().read()).isInstanceOf(SocketException.class);
            assertThatThrownBy(this::connect).isInstanceOf(IOException.class);
        }
        proxy.heal();
        assertThat(proxy.port()).isEqualTo(port);
        assertWorks();
    }

    @RepeatedTest(30)
    void after_a_cut_not_even_the_next_connection_slips_in() {
        proxy.cut();
        assertThatThrownBy(this::connect).isInstanceOf(IOException.class);
        proxy.heal();
    }

    @Test
    void losing_the_answers_still_delivers_the_requests() throws Exception {
        try (Socket client = connect();
                Socket server = server()) {
            assertEcho(client, server);
            proxy.lose(Direction.TO_CLIENT);
            client.getOutputStream().write('q');
            assertThat(server.getInputStream().read()).isEqualTo('q');
            server.getOutputStream().write('a');
            assertSilence(client);
            proxy.heal();
            assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
        }
        assertWorks();
    }

    @Test
    void losing_the_requests_also_loses_the_news_that_the_client_has_gone() throws Exception {
        try (Socket client = connect();
                Socket server = server()) {
            assertEcho(client, server);
            proxy.lose(Direction.TO_SERVER);
            client.getOutputStream().write('q');
            client.close();
            assertSilence(server);
            assertThat(proxy.connections()).isEqualTo(1);
            proxy.heal();
            assertThatThrownBy(() -> server.getInputStream().read()).isInstanceOf(SocketException.class);
            assertThat(proxy.connections()).isZero();
        }
    }

    @Test
    void a_delay_lengthens_the_way_without_narrowing_it_and_healing_keeps_the_connection() throws Exception {
        try (Socket client = connect();
                Socket server = server()) {
            assertEcho(client, server);
            proxy.delay(Duration.ofMillis(150));
            long start = System.nanoTime();
            send(client, new byte[200_000]);
            server.getInputStream().readNBytes(200_000);
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            assertThat(millis).isBetween(150L, 900L);
            proxy.heal();
            assertEcho(client, server);
        }
    }

    @Test
    void a_reset_breaks_what_is_open_and_goes_on() throws Exception {
        try (Socket client = connect();
                Socket server = server()) {
            assertEcho(client, server);
            proxy.reset();
            assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
            assertThatThrownBy(() -> server.getInputStream().read()).isInstanceOf(SocketException.class);
        }
        assertWorks();
    }

    private void assertWorks() throws Exception {
        try (Socket client = connect();
                Socket server = server()) {
            assertEcho(client, server);
        }
    }

    private Socket connect() throws IOException {
        return withTimeout(new Socket(LOOPBACK, proxy.port()));
    }

    private Socket server() throws Exception {
        return withTimeout(accepted.poll(BOUND.toMillis(), TimeUnit.MILLISECONDS));
    }

    private static Socket withTimeout(Socket socket) throws IOException {
        socket.setSoTimeout((int) BOUND.toMillis());
        return socket;
    }

    private static void assertEcho(Socket client, Socket server) throws IOException {
        client.getOutputStream().write('a');
        assertThat(server.getInputStream().read()).isEqualTo('a');
        server.getOutputStream().write('b');
        assertThat(client.getInputStream().read()).isEqualTo('b');
    }

    private static void assertSilence(Socket socket) throws IOException {
        socket.setSoTimeout(250);
        assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
        withTimeout(socket);
    }

    private static void send(Socket socket, byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }
}
