package io.twobanks.notify.scenarios;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.twobanks.notify.guard.Signatures;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that has bank B's address and not its key. It says everything that servers say, in turn, and remembers what it was sent. */
final class Stranger implements AutoCloseable {
    /** What it has heard. */
    record Request(String body, String signature) {}

    private static final int CUT_OFF = 20;

    private final List<String> says;
    private final HttpServer server;
    private final AtomicInteger asked = new AtomicInteger();
    private volatile Request heard;

    /** @param transferId about which it has a perfect answer, but for the signature */
    Stranger(String transferId, String payee) throws IOException {
        says = List.of(
                "",
                "<html><body>Welcome</body></html>",
                "{\"transferId\":\"%s\",\"toAc".formatted(transferId),
                "{}",
                "{\"transferId\":\"%s\",\"toAccount\":\"%s\",\"amount\":10.00,\"credited\":true,\"reason\":null}"
                        .formatted(transferId, payee),
                "redirect",
                "cut off in the middle, after so many characters");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    HttpServer server() {
        return server;
    }

    /** What it was sent last. */
    Request heard() {
        return heard;
    }

    boolean hasSaidEverything() {
        return asked.get() >= says.size();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        heard = new Request(body, exchange.getRequestHeaders().getFirst(Signatures.HEADER));
        String said = says.get(asked.getAndIncrement() % says.size());
        byte[] bytes = said.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", said.startsWith("<") ? "text/html" : "application/json");
        if (said.equals("redirect")) {
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(302, -1);
        } else {
            exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes, 0, said.startsWith("cut off") ? CUT_OFF : bytes.length);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
