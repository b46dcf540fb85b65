package io.twobanks.workbench.api;

import io.twobanks.common.desk.DeskItem;
import io.twobanks.workbench.Problem;
import io.twobanks.workbench.api.DeskView.Entry;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The repair desk of one running service, over the port that its clients use.
 *
 * @param service its name
 * @param address where it can be called
 */
record ServiceDesk(String service, URI address) {
    /** An action waits for locks and for two databases. */
    private static final Duration BOUND = Duration.ofSeconds(60);

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /** Everything that waits for a person here. */
    List<Entry> entries() {
        HttpResponse<byte[]> answer = send(request("/desk").GET());
        if (answer.statusCode() == 404) {
            return List.of(); // A process that is no bank's front has no desk.
        }
        List<DeskItem> items = JSON.readValue(accepted(answer), new TypeReference<>() {});
        return items.stream().map(item -> new Entry(service, item)).toList();
    }

    /** The item with exactly this id, also when it is repaired. */
    Optional<Entry> find(String id) {
        HttpResponse<byte[]> answer = send(request("/desk/" + encoded(id)).GET());
        return answer.statusCode() == 404 ? Optional.empty() : Optional.of(entry(accepted(answer)));
    }

    /** Does an action and returns the item afterwards. */
    Entry act(String id, String action) {
        String path = "/desk/" + encoded(id) + "/" + encoded(action);
        return entry(accepted(send(request(path).POST(BodyPublishers.noBody()))));
    }

    private Entry entry(byte[] body) {
        return new Entry(service, JSON.readValue(body, DeskItem.class));
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).timeout(BOUND);
    }

    private byte[] accepted(HttpResponse<byte[]> answer) {
        if (answer.statusCode() == 200) {
            return answer.body();
        }
        JsonNode problem = problem(answer.body());
        throw new Problem(
                "desk.refused",
                service,
                problem.path("detail").asString("HTTP " + answer.statusCode()),
                problem.path("whatToDo").asString(""));
    }

    private static JsonNode problem(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException notOurs) {
            return JSON.createObjectNode();
        }
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new Problem("desk.silent", service);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem("desk.silent", service);
        }
    }
}
