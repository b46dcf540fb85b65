package io.twobanks.workbench.load;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that answers every transfer alike, each after the same time, however many there are. */
final class SlowBank implements AutoCloseable {
    private final HttpServer server;
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor();
    private final AtomicInteger transfers = new AtomicInteger();
    private volatile boolean forgetful;

    /** @param accounts as {@code GET /accounts} answers */
    SlowBank(int status, Duration after, String accounts) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/accounts", exchange -> answer(exchange, 200, accounts));
        server.createContext("/transfers", exchange -> {
            if (exchange.getRequestMethod().equals("GET")) {
                answer(exchange, forgetful ? 404 : 200, "{\"state\":\"COMPLETED\"}");
                return;
            }
            transfers.incrementAndGet();
            later.schedule(() -> answer(exchange, status, "{}"), after.toMillis(), TimeUnit.MILLISECONDS);
        });
        server.start();
    }

    /** One account, open and with money. */
    static String only(String id) {
        return "[" + open(id) + "]";
    }

    /** Accounts, B-1, B-2, and one that is closed. */
    static String twoOfEach() {
        return "[" + open("A-1") + "," + open("A-2") + "," + open("B-1") + "," + open("B-2")
                + ",{\"id\":\"B-9\",\"status\":\"CLOSED\"}]";
    }

    private static String open(String id) {
        return "{\"id\":\"" + id + "\",\"status\":\"OPEN\",\"balance\":1000.00}";
    }

    /** It knows no transfer. */
    SlowBank forgets() {
        forgetful = true;
        return this;
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    int transfers() {
        return transfers.get();
    }

    private static void answer(HttpExchange exchange, int status, String body) {
        try (exchange) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        later.shutdownNow();
    }
}
