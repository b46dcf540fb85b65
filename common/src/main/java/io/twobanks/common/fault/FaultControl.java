package io.twobanks.common.fault;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The port through which the workbench arms faults while the service runs. It listens on loopback, wants the token that
 * was given at process start, and has threads of its own, so that it answers when all of the bank's wait.
 *
 * <p>{@code PUT /faults} replaces the list of armed faults, {@code GET /faults} lists who waits at a PAUSE,
 * {@code POST /release?POINT} lets go who waits there (no point: everyone), {@code POST /clock?PT1H} puts the service's clock
 * an hour ahead, {@code -PT1H} behind, {@code PT0S} right.
 */
public final class FaultControl implements AutoCloseable {
    /** The header that carries the token. */
    public static final String TOKEN_HEADER = "X-Two-Banks-Token";

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final FaultBoard board;
    private final ServiceClock clock;
    private final byte[] token;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(2, FaultControl::daemon);

    /**
     * @param port on 127.0.0.1
     * @throws IOException when the port is taken
     */
    public FaultControl(FaultBoard board, ServiceClock clock, int port, String token) throws IOException {
        this.board = board;
        this.clock = clock;
        this.token = token.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(threads);
        server.createContext("/faults", exchange -> handle(exchange, this::faults));
        server.createContext("/release", exchange -> handle(exchange, this::release));
        server.createContext("/clock", exchange -> handle(exchange, this::clock));
        server.start();
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "fault-control");
        thread.setDaemon(true);
        return thread;
    }

    private interface Answering {
        Object answer(HttpExchange exchange) throws IOException;
    }

    private void handle(HttpExchange exchange, Answering answering) throws IOException {
        try {
            if (!isAllowed(exchange)) {
                exchange.sendResponseHeaders(403, -1);
                return;
            }
            respond(exchange, 200, answering.answer(exchange));
        } catch (JacksonException unreadable) {
            respond(exchange, 400, Map.of("error", unreadable.getOriginalMessage()));
        } catch (IllegalArgumentException | DateTimeException senseless) {
            respond(exchange, 400, Map.of("error", String.valueOf(senseless.getMessage())));
        } finally {
            exchange.close();
        }
    }

    private static void respond(HttpExchange exchange, int status, Object answer) throws IOException {
        byte[] json = JSON.writeValueAsBytes(answer);
        exchange.sendResponseHeaders(status, json.length);
        exchange.getResponseBody().write(json);
    }

    private boolean isAllowed(HttpExchange exchange) {
        String given = exchange.getRequestHeaders().getFirst(TOKEN_HEADER);
        return given != null && MessageDigest.isEqual(token, given.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private Object faults(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("PUT")) {
            board.replace(parse(exchange.getRequestBody().readAllBytes()));
        }
        return board.waiting();
    }

    private Object release(HttpExchange exchange) {
        return Map.of("released", board.release(exchange.getRequestURI().getQuery()));
    }

    private Object clock(HttpExchange exchange) {
        Duration by = Duration.parse(String.valueOf(exchange.getRequestURI().getQuery()));
        clock.putWrong(by);
        return Map.of("wrongBy", by.toString());
    }

    /**
     * Reads a JSON array of armed faults.
     *
     * @throws RuntimeException {@link JacksonException} or IllegalArgumentException when it is something else
     */
    static List<ArmedFault> parse(byte[] json) {
        List<ArmedFault> faults = JSON.readValue(json, new TypeReference<List<ArmedFault>>() {});
        if (faults == null || faults.contains(null)) {
            throw new IllegalArgumentException("Expected a list of faults without null");
        }
        return faults;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
