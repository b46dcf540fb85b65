package io.twobanks.common.reconcile;

import io.twobanks.common.peer.PartnerCalls;
import java.time.Duration;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Asks the other bank what it has received, past any broker. Nobody else's answer is believed, and no half of one. */
public final class AskPeer {
    private final RestClient http;

    public AskPeer(RestClient http) {
        this.http = http;
    }

    /** @param address of the other bank, which waits up to 6 s for a silent broker before it answers */
    public static AskPeer at(String address, PartnerCalls calls) {
        SimpleClientHttpRequestFactory http = new SimpleClientHttpRequestFactory();
        http.setConnectTimeout(Duration.ofSeconds(1));
        http.setReadTimeout(Duration.ofSeconds(10));
        return new AskPeer(RestClient.builder()
                .baseUrl(address)
                .requestFactory(http)
                .requestInterceptor(calls)
                .build());
    }

    /** @throws RestClientException when it does not answer, or not so that the answer can be believed */
    public Answer ask(Question question) {
        Answer answer =
                http.post().uri("/reconciliation").body(question).retrieve().body(Answer.class);
        if (answer == null || !isWhole(answer) || !isAbout(question, answer)) {
            throw new RestClientException("The other bank's answer is not whole, and counts as none: " + answer);
        }
        return answer;
    }

    private static boolean isWhole(Answer answer) {
        return answer.until() != null
                && answer.received() != null
                && answer.atDesk() != null
                && answer.keptSince() != null
                && answer.received().stream().allMatch(AskPeer::isWhole);
    }

    private static boolean isWhole(Received received) {
        return received != null
                && received.transferId() != null
                && received.amount() != null
                && received.credited() == (received.reason() == null);
    }

    private static boolean isAbout(Question question, Answer answer) {
        return !answer.until().isBefore(question.since()) && !answer.until().isAfter(question.until());
    }
}
