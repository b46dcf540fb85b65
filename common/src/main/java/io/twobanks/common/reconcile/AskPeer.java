package io.twobanks.common.reconcile;

import io.twobanks.common.peer.PartnerCalls;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;

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

    /** An answer as it comes. */
    private record Told(
            boolean readAll, Instant until, List<JsonNode> received, Set<String> atDesk, Instant keptSince) {
        boolean isWhole() {
            return until != null && received != null && atDesk != null && keptSince != null;
        }

        boolean isAbout(Question question) {
            return !until.isBefore(question.since()) && !until.isAfter(question.until());
        }
    }

    /**
     * One entry that cannot be believed does not take the others with it, see {@link Heard}.
     *
     * @throws RestClientException when it does not answer, or not so that the answer as a whole can be believed
     */
    public Heard ask(Question question) {
        Told told = http.post().uri("/reconciliation").body(question).retrieve().body(Told.class);
        if (told == null || !told.isWhole() || !told.isAbout(question)) {
            throw new RestClientException("The other bank's answer is not whole, and counts as none: " + told);
        }
        Entries entries = Entries.read(told.received());
        return new Heard(
                told.readAll(), told.until(), entries.received(), entries.unclear(), told.atDesk(), told.keptSince());
    }
}
