package io.twobanks.infra.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A proxy as a long way: how long a byte takes, and how many are under way at a time. */
class DelayTest {
    private static final double MILLI = 1e6;
    private static final int BOUND_MILLIS = 20_000;

    private ServerSocket target;
    private TcpProxy proxy;

    @BeforeEach
    void listen() throws IOException {
        target = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        proxy = TcpProxy.listen(0, target.getLocalPort());
    }

    @AfterEach
    void close() throws IOException {
        proxy.close();
        target.close();
    }

    /** Timers are never early. How late they are a busy machine decides, so one of many round trips has to be quick. */
    @ParameterizedTest
    @ValueSource(doubles = {0.5, 5, 50})
    void a_round_trip_takes_what_is_asked_and_hardly_more(double asked) throws Exception {
        double most = asked + Math.max(0.6, asked / 10);
        proxy.delay(Duration.ofNanos((long) (asked / 2 * MILLI)));
        try (Socket client = connect()) {
            echo();
            double millis = roundTrip(client);
            for (int more = 0; millis > most && more < 200; more++) {
                assertThat(millis).isGreaterThanOrEqualTo(asked);
                millis = roundTrip(client);
            }
            assertThat(millis).isBetween(asked, most);
        }
    }

    /** A chunk at a time and each 25 ms later would take half a minute. */
    @Test
    void many_small_chunks_are_under_way_at_the_same_time() throws Exception {
        int chunks = 1200;
        proxy.delay(Duration.ofMillis(25));
        try (Socket client = connect()) {
            CompletableFuture<Void> reading = echo();
            long began = System.nanoTime();
            CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> sendSlowly(client, chunks));

            assertThat(client.getInputStream().readNBytes(chunks)).hasSize(chunks);
            assertThat((System.nanoTime() - began) / MILLI).isBetween(50.0, 5000.0);
            sending.join();
            assertThat(reading).isNotCompletedExceptionally();
        }
    }

    /** With a megabyte under way and 25 ms each way it would be 40 MB/s at the most; 64 chunks of 16 kB were that. */
    @Test
    void megabytes_are_under_way_at_the_same_time() throws Exception {
        int bytes = 20_000_000;
        proxy.delay(Duration.ofMillis(25));
        try (Socket client = connect()) {
            echo();
            byte[] sent = new byte[bytes];
            new java.util.Random(7).nextBytes(sent);
            long began = System.nanoTime();
            CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> send(client, sent));

            assertThat(Arrays.equals(client.getInputStream().readNBytes(bytes), sent))
                    .isTrue();
            assertThat((System.nanoTime() - began) / MILLI).isBetween(50.0, 8000.0);
            sending.join();
        }
    }

    @Test
    void who_connects_waits_for_a_round_trip_before_its_first_bytes_go() throws Exception {
        proxy.delay(Duration.ofMillis(20));
        long began = System.nanoTime();
        try (Socket client = connect()) {
            echo();
            roundTrip(client);

            assertThat((System.nanoTime() - began) / MILLI).isGreaterThanOrEqualTo(2 * 40.0);
        }
    }

    @Test
    void callers_that_are_near_are_not_delayed() throws Exception {
        int here = (int) ProcessHandle.current().pid();
        proxy.delayOnly(port -> !PortOwner.hasConnected(here, port, proxy.port()));
        proxy.delay(Duration.ofSeconds(8));
        try (Socket client = connect()) {
            echo();

            assertThat(roundTrip(client)).isLessThan(8000);
        }
        proxy.delay(Duration.ofMillis(200));
        proxy.delayOnly(port -> PortOwner.hasConnected(here, port, proxy.port()));
        try (Socket client = connect()) {
            echo();

            assertThat(roundTrip(client)).isGreaterThanOrEqualTo(400);
        }
    }

    private Socket connect() throws IOException {
        Socket client = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        client.setTcpNoDelay(true);
        client.setSoTimeout(BOUND_MILLIS);
        return client;
    }

    /** The next connection gets back what it sends. */
    private CompletableFuture<Void> echo() {
        return CompletableFuture.runAsync(() -> {
            try (Socket server = target.accept()) {
                server.setTcpNoDelay(true);
                server.getInputStream().transferTo(server.getOutputStream());
            } catch (IOException ended) {
                // The test is over.
            }
        });
    }

    /** In milliseconds. */
    private static double roundTrip(Socket client) throws IOException {
        long began = System.nanoTime();
        client.getOutputStream().write(1);
        client.getInputStream().read();
        return (System.nanoTime() - began) / MILLI;
    }

    /** Byte by byte, so that the proxy has as many chunks as it likes to have. */
    private static void sendSlowly(Socket client, int bytes) {
        for (int i = 0; i < bytes; i++) {
            send(client, new byte[] {1});
        }
    }

    private static void send(Socket client, byte[] bytes) {
        try {
            client.getOutputStream().write(bytes);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
