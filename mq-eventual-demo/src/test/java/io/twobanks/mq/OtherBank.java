package io.twobanks.mq;

import io.twobanks.common.problem.Reason;
import io.twobanks.common.reconcile.Answer;
import io.twobanks.common.reconcile.AskPeer;
import io.twobanks.common.reconcile.Question;
import io.twobanks.common.reconcile.Received;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.mock.http.client.MockClientHttpRequest;
import org.springframework.mock.http.client.MockClientHttpResponse;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/** The payee's bank as {@link io.twobanks.common.reconcile.Reconcile} sees it: it is asked over HTTP and knows what a test lets it know. */
final class OtherBank {
    private static final JsonMapper JSON = JsonMapper.shared();

    final List<Question> asked = new ArrayList<>();
    final Map<String, Received> received = new HashMap<>();
    final Set<String> atDesk = new TreeSet<>();
    boolean readAll = true;
    Instant keptSince = Instant.EPOCH;
    /** It tells no more than up to here; null when it always tells all. */
    Instant toldUntil;

    private record At(Instant at, Received received) {}

    private final List<At> byTime = new ArrayList<>();

    void hasReceived(String id, String amount, boolean credited, Instant at) {
        Received row = new Received(
                id, new BigDecimal(amount), credited, credited ? null : Reason.read("closed-account: It is closed."));
        received.put(id, row);
        byTime.add(new At(at, row));
    }

    /** As after an edit by hand: credited, and with a reason why it is not. */
    void saysTwoThings(String id, String amount, Instant at) {
        Received row = new Received(id, new BigDecimal(amount), true, Reason.read("closed-account: It is closed."));
        received.put(id, row);
        byTime.add(new At(at, row));
    }

    void hasLost(String id) {
        received.remove(id);
        byTime.removeIf(row -> row.received().transferId().equals(id));
    }

    AskPeer asPeer() {
        return new AskPeer(RestClient.builder()
                .baseUrl("http://bank-b")
                .requestFactory(this::request)
                .build());
    }

    private ClientHttpRequest request(URI uri, HttpMethod method) {
        return new MockClientHttpRequest(method, uri) {
            @Override
            protected ClientHttpResponse executeInternal() throws IOException {
                Question question = JSON.readValue(getBodyAsBytes(), Question.class);
                MockClientHttpResponse response =
                        new MockClientHttpResponse(JSON.writeValueAsBytes(answer(question)), HttpStatus.OK);
                response.getHeaders().setContentType(MediaType.APPLICATION_JSON);
                return response;
            }
        };
    }

    private Answer answer(Question question) {
        asked.add(question);
        Instant until = toldUntil != null && toldUntil.isBefore(question.until()) ? toldUntil : question.until();
        toldUntil = null;
        Stream<Received> inWindow = byTime.stream()
                .filter(row -> row.at().isAfter(question.since()) && !row.at().isAfter(until))
                .map(At::received);
        List<Received> rows = Stream.concat(
                        question.transferIds().stream()
                                .filter(received::containsKey)
                                .map(received::get),
                        inWindow)
                .distinct()
                .toList();
        return new Answer(readAll, until, rows, atDesk, keptSince);
    }
}
