package io.twobanks.infra.nacos;

import io.twobanks.infra.InfraException;
import io.twobanks.infra.process.Readiness;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What can be asked over HTTP, version 3 of the API. */
record RegistryApi(String server, NacosPorts ports) {

    private static final Duration BOUND = Duration.ofSeconds(2);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(BOUND).build();
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * Ready when its modules say so and clients can connect. The HTTP API starts last, when the gRPC servers already
     * answer; so the second question only guards against another Nacos, half of whose ports are taken.
     */
    Readiness readiness() {
        Readiness modules = Readiness.http(uri("/v3/admin/core/state/readiness"));
        Readiness clients = Readiness.port(ports.clients());
        return process -> modules.isReady(process) && clients.isReady(process);
    }

    /** @throws InfraException when the server does not answer, or with something else than a list */
    List<Instance> instances(String service) {
        URI uri = uri("/v3/client/ns/instance/list?serviceName=" + URLEncoder.encode(service, StandardCharsets.UTF_8));
        try {
            JsonNode answer = JSON.readTree(get(uri));
            if (!answer.path("data").isArray()) {
                throw new InfraException("nacos.no.answer", server, uri, answer);
            }
            return StreamSupport.stream(answer.path("data").spliterator(), false)
                    .map(RegistryApi::instance)
                    .toList();
        } catch (IOException | JacksonException broken) {
            throw new InfraException(broken, "nacos.no.answer", server, uri, broken);
        }
    }

    private static Instance instance(JsonNode node) {
        return new Instance(
                node.path("ip").asString(),
                node.path("port").asInt(),
                node.path("healthy").asBoolean());
    }

    private static String get(URI uri) throws IOException {
        try {
            HttpRequest request = HttpRequest.newBuilder(uri).timeout(BOUND).build();
            HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != HttpURLConnection.HTTP_OK) {
                throw new IOException(response.statusCode() + " " + response.body());
            }
            return response.body();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + ports.main() + "/nacos" + path);
    }
}
