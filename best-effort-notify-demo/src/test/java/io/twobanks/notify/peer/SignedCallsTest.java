package io.twobanks.notify.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.twobanks.notify.guard.BelieveAnswer;
import io.twobanks.notify.guard.Signatures;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.RestClientException;

/** What the HTTP client does by itself, and what it must not do. */
class SignedCallsTest {
    private final AtomicInteger received = new AtomicInteger();
    private final HttpServer bank = server();

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void stop() {
        bank.stop(0);
    }

    private void answers(int status) {
        bank.createContext("/", exchange -> {
            received.incrementAndGet();
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        bank.start();
    }

    private static SignedCalls calls(Integer... ports) {
        Signatures signatures =
                new Signatures("k1", Map.of("k1", "a secret"), Duration.ofMinutes(5), Clock.systemUTC());
        return new SignedCalls(
                'B',
                List.of(ports).stream().map(port -> "http://127.0.0.1:" + port).toList(),
                new BelieveAnswer(true, signatures));
    }

    @Test
    void a_request_that_is_answered_with_503_is_sent_once() {
        answers(503);
        assertThatThrownBy(() -> calls(bank.getAddress().getPort()).ask("/", "{}", any -> ""))
                .isInstanceOf(RestClientException.class)
                .hasMessageContaining("503");
        assertThat(received).hasValue(1);
    }

    @Test
    void a_redirect_is_not_followed() {
        answers(307);
        assertThatThrownBy(() -> calls(bank.getAddress().getPort()).ask("/", "{}", any -> ""))
                .hasMessageContaining("307");
        assertThat(received).hasValue(1);
    }

    @Test
    void the_banks_instances_are_asked_in_turn() {
        answers(503);
        SignedCalls calls = calls(bank.getAddress().getPort(), 1);
        for (int i = 0; i < 4; i++) {
            assertThatThrownBy(() -> calls.ask("/", "{}", any -> "")).isInstanceOf(RestClientException.class);
        }
        assertThat(received).hasValue(2);
    }

    @Test
    void an_answer_that_stops_in_the_middle_does_not_keep_it_waiting_for_ever() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Socket> halfAnswered = CompletableFuture.supplyAsync(() -> answerHalf(silent));
            long from = System.nanoTime();

            assertThatThrownBy(() -> calls(silent.getLocalPort()).ask("/", "{}", any -> ""))
                    .isInstanceOf(RestClientException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofSeconds(10));
            halfAnswered.join().close();
        }
    }

    private static Socket answerHalf(ServerSocket silent) {
        try {
            Socket connection = silent.accept();
            OutputStream out = connection.getOutputStream();
            out.write(
                    "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"transferId\":".getBytes(StandardCharsets.UTF_8));
            out.flush();
            return connection;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
