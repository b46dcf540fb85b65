package io.twobanks.threephase.site;

import io.twobanks.common.peer.PartnerCalls;
import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Another site over HTTP. Nobody else's answer is believed, and each message is sent once. An answer comes over the connection of
 * its question, so none to an earlier life of this process can be taken for one to this.
 */
public final class SiteByHttp implements Site {
    private static final Duration CONNECT = Duration.ofSeconds(1);

    /** So many messages make a transfer: to each bank vote, pre-commit and commit. */
    private static final int MESSAGES = 6;

    private final String name;
    private final RestClient http;
    private final RestClient patient;

    /** @param within how long it may take to answer a message */
    public SiteByHttp(String name, String address, PartnerCalls calls, Duration within) {
        this.name = name;
        this.http = client(address, calls, within);
        this.patient = client(address, calls, within.multipliedBy(MESSAGES));
    }

    private static RestClient client(String address, PartnerCalls calls, Duration within) {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER) // A redirect is no answer of that site.
                .build();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(within);
        return RestClient.builder()
                .baseUrl(address + "/sites")
                .requestFactory(requests)
                .requestInterceptor(calls)
                .build();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Answer vote(String transferId, Order order) {
        return ask(http, transferId, "vote", order);
    }

    @Override
    public Answer begin(String transferId, Payment payment) {
        return ask(patient, transferId, "begin", payment);
    }

    @Override
    public Answer tell(String transferId, Message message) {
        return ask(http, transferId, message.path(), "");
    }

    private Answer ask(RestClient client, String transferId, String what, Object body) {
        Answer answer = client.post()
                .uri("/{id}/{what}", transferId, what)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .body(Answer.class);
        if (answer == null || !answer.site().equals(name)) {
            throw new RestClientException("Not an answer of " + name + ", and so none: " + answer);
        }
        return answer;
    }
}
