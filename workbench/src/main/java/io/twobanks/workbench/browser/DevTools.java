package io.twobanks.workbench.browser;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One page of a Chromium, over its DevTools protocol. */
final class DevTools implements AutoCloseable {
    private static final long BOUND_SECONDS = 60;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final AtomicInteger last = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private WebSocket socket;

    private DevTools() {}

    static DevTools connect(URI address) {
        DevTools page = new DevTools();
        page.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address, page.new Reader())
                .join();
        return page;
    }

    /** @throws AssertionError when the browser refuses or does not answer */
    JsonNode call(String method, Map<String, ?> parameters) {
        int id = last.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        answers.put(id, answer);
        socket.sendText(JSON.writeValueAsString(Map.of("id", id, "method", method, "params", parameters)), true)
                .join();
        try {
            JsonNode said = answer.get(BOUND_SECONDS, TimeUnit.SECONDS);
            if (said.has("error")) {
                throw new AssertionError(method + ": " + said.path("error"));
            }
            return said.path("result");
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(method + " was not answered", e);
        }
    }

    List<String> complaints() {
        return complaints;
    }

    private void hear(JsonNode message) {
        String method = message.path("method").asString("");
        if (message.has("id")) {
            answers.remove(message.path("id").asInt()).complete(message);
        } else if (method.equals("Runtime.exceptionThrown")) {
            complaints.add(message.path("params").path("exceptionDetails").toString());
        } else if (method.equals("Log.entryAdded")) {
            JsonNode entry = message.path("params").path("entry");
            complaints.add(
                    entry.path("text").asString() + " " + entry.path("url").asString(""));
        }
    }

    /** Puts messages together that come in parts. */
    private final class Reader implements WebSocket.Listener {
        private final StringBuilder message = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean isLast) {
            message.append(part);
            if (isLast) {
                hear(JSON.readTree(message.toString()));
                message.setLength(0);
            }
            from.request(1);
            return null;
        }
    }

    @Override
    public void close() {
        socket.abort();
    }
}
