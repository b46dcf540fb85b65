package io.twobanks.infra.nacos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** What somebody without a client does with {@code curl}. */
final class RegistryCalls {

    private RegistryCalls() {}

    /** Registers an instance that stays although nobody sends heartbeats for it: Raft writes it to the disk. */
    static void registerForGood(NacosServer server, String service, int port) {
        URI uri = URI.create("http://" + server.address() + "/nacos/v3/client/ns/instance?ephemeral=false&serviceName="
                + service + "&ip=127.0.0.1&port=" + port);
        try {
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(uri)
                                    .POST(BodyPublishers.noBody())
                                    .build(),
                            BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
