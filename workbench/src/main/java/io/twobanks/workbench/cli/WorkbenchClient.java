package io.twobanks.workbench.cli;

import io.twobanks.workbench.Problem;
import io.twobanks.workbench.api.Orders;
import io.twobanks.workbench.api.RunFile;
import io.twobanks.workbench.api.RunView;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to the workbench that runs in this checkout. */
final class WorkbenchClient {
    /** A restart may take as long as a service needs to be ready. */
    private static final Duration BOUND = Duration.ofSeconds(150);

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final RunFile run;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /** @throws Problem when no workbench runs here */
    WorkbenchClient(Folders folders) {
        run = RunFile.read(folders.runFile());
    }

    RunFile run() {
        return run;
    }

    RunView status() {
        return get("run", RunView.class);
    }

    /** Reads what the running workbench has under a path, for example {@code desk}. */
    <T> T get(String path, Class<T> type) {
        return JSON.readValue(send(request("/api/" + path).GET()), type);
    }

    /** Gives an order and returns what was done, in a sentence. */
    String order(String path, Object order) {
        return post(path, order, Orders.Done.class).sentence();
    }

    /** Gives an order and returns what came of it. */
    <T> T post(String path, Object order, Class<T> type) {
        byte[] body = JSON.writeValueAsBytes(order);
        HttpRequest.Builder request = request("/api/" + path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body));
        return JSON.readValue(send(request), type);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(run.url() + path))
                .timeout(BOUND)
                .header(RunFile.TOKEN_HEADER, run.token());
    }

    private byte[] send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new Problem("run.refused", detail(answer));
            }
            return answer.body();
        } catch (IOException e) {
            throw new Problem("run.silent", run.url());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem("run.silent", run.url());
        }
    }

    private static String detail(HttpResponse<byte[]> answer) {
        try {
            JsonNode problem = JSON.readTree(answer.body());
            return problem.path("detail").asString("HTTP " + answer.statusCode());
        } catch (tools.jackson.core.JacksonException e) {
            return "HTTP " + answer.statusCode();
        }
    }
}
