package io.twobanks.workbench.fault;

import io.twobanks.common.fault.ArmedFault;
import io.twobanks.common.fault.FaultBoard.WaitingTransfer;
import io.twobanks.common.fault.FaultControl;
import io.twobanks.workbench.Problem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The fault control of one running service.
 *
 * @param service its name
 * @param port on 127.0.0.1
 * @param token what the service was started with
 */
public record ServiceControl(String service, int port, String token) {
    private static final Duration BOUND = Duration.ofSeconds(5);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(BOUND).build();

    /** Replaces what is armed in the service. */
    public void arm(List<ArmedFault> faults) {
        send(request("/faults").PUT(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(faults))));
    }

    /** Who waits at a PAUSE in the service. */
    public List<WaitingTransfer> waiting() {
        return JSON.readValue(send(request("/faults").GET()), new TypeReference<>() {});
    }

    /**
     * Lets go who waits.
     *
     * @param point null for everywhere
     * @return how many were let go
     */
    public int release(String point) {
        String path = point == null ? "/release" : "/release?" + point;
        return JSON.readTree(send(request(path).POST(BodyPublishers.noBody())))
                .get("released")
                .asInt();
    }

    /** Puts the service's clock ahead, or behind, or right again. */
    public void putClock(Duration wrongBy) {
        send(request("/clock?" + wrongBy).POST(BodyPublishers.noBody()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(BOUND)
                .header(FaultControl.TOKEN_HEADER, token);
    }

    /** Once more when there was no answer: a kept connection may be one to the process's last life. */
    private byte[] send(HttpRequest.Builder request) {
        try {
            return sendOnce(request);
        } catch (IOException stale) {
            try {
                return sendOnce(request);
            } catch (IOException e) {
                throw new Problem("control.silent", service, e.toString());
            }
        }
    }

    private byte[] sendOnce(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<byte[]> answer = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new Problem("control.refused", service, answer.statusCode());
            }
            return answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem("control.silent", service, e.toString());
        }
    }
}
