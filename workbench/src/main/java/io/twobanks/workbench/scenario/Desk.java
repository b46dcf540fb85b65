package io.twobanks.workbench.scenario;

import io.twobanks.workbench.Problem;
import io.twobanks.workbench.launch.PatternRun;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The repair desks of all services, as an operator works at them over HTTP. */
public final class Desk {
    private static final Duration BOUND = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PatternRun run;
    private final Waiting waiting;
    private final Set<String> acted = new TreeSet<>();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    Desk(PatternRun run, Waiting waiting) {
        this.run = run;
        this.waiting = waiting;
    }

    /** The transfers that some desk lists. */
    public Set<String> transfers() {
        Set<String> transfers = new TreeSet<>();
        items().forEach(item -> transfers.add(item.path("transferId").asString("")));
        return transfers;
    }

    /** The actions that the desk offers for a transfer; none when it does not list it. */
    public List<String> actions(String transferId) {
        return items().stream()
                .filter(item -> transferId.equals(item.path("transferId").asString("")))
                .flatMap(item -> item.path("actions").values().stream())
                .map(action -> action.path("action").asString(""))
                .toList();
    }

    /** Waits until the desk offers an action for a transfer. */
    public void await(String transferId, String action) {
        waiting.until(
                "the desk's offer to " + action + " " + transferId,
                () -> actions(transferId).contains(action));
    }

    /** The transfers on which somebody has acted. */
    Set<String> acted() {
        return acted;
    }

    /** Does an action and returns the HTTP status of the answer, or 0 when none came. */
    public int act(String transferId, String action) {
        acted.add(transferId);
        try {
            return send(HttpRequest.newBuilder(deskOf(transferId).resolve("/desk/" + transferId + "/" + action))
                            .POST(BodyPublishers.noBody()))
                    .statusCode();
        } catch (Problem noAnswer) {
            return 0;
        }
    }

    private List<JsonNode> items() {
        List<JsonNode> items = new ArrayList<>();
        for (String service : run.pattern().services().keySet()) {
            HttpResponse<String> answer =
                    send(HttpRequest.newBuilder(run.uri(service).resolve("/desk")));
            if (answer.statusCode() == 200) { // A pattern that leaves nothing to people has no desk.
                JSON.readTree(answer.body()).values().forEach(items::add);
            }
        }
        return items;
    }

    /** The service that knows the item; the first one when none does. */
    private URI deskOf(String transferId) {
        List<URI> services =
                run.pattern().services().keySet().stream().map(run::uri).toList();
        return services.stream()
                .filter(service -> send(HttpRequest.newBuilder(service.resolve("/desk/" + transferId)))
                                .statusCode()
                        == 200)
                .findFirst()
                .orElse(services.get(0));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(BOUND).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new Problem("desk.noReply", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem("desk.noReply", e.getMessage());
        }
    }
}
