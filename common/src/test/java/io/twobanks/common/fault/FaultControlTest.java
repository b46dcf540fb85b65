package io.twobanks.common.fault;

import static io.twobanks.common.fault.TestPoint.DEBITED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.twobanks.common.timeline.Timeline;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultControlTest {
    private static final Duration BOUND = Duration.ofSeconds(20);
    private static final String PAUSE =
            "[{\"id\":\"f\",\"point\":\"test.debit.after\",\"action\":\"PAUSE\",\"times\":1}]";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final FaultBoard board = new FaultBoard();
    private final ServiceClock clock = new ServiceClock();
    private final ExecutorService transfers = Executors.newCachedThreadPool();
    private int port;
    private FaultControl control;

    @BeforeEach
    void open() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        control = new FaultControl(board, clock, port, "secret");
    }

    @AfterEach
    void close() {
        control.close();
        transfers.shutdownNow();
    }

    @Test
    void withoutTheTokenNothingIsArmedAndNobodyIsReleased() throws Exception {
        HttpRequest.Builder put = HttpRequest.newBuilder(uri("/faults")).PUT(BodyPublishers.ofString(PAUSE));

        assertThat(send(put.copy()).statusCode()).isEqualTo(403);
        assertThat(send(put.copy().header(FaultControl.TOKEN_HEADER, "wrong")).statusCode())
                .isEqualTo(403);
        assertThat(send(HttpRequest.newBuilder(uri("/release")).POST(BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(403);
        assertThat(board.next(DEBITED, "t1", fault -> {})).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[null]",
                "nonsense",
                "{}",
                "[{}]",
                "[{\"id\":\"f\",\"point\":\"p\",\"action\":\"EXPLODE\"}]",
                "[{\"id\":\"f\",\"action\":\"CRASH\"}]",
            })
    void whatIsNotAListOfFaultsIsRefusedAndWhatWasArmedStaysArmed(String body) throws Exception {
        assertThat(put(PAUSE).statusCode()).isEqualTo(200);

        HttpResponse<String> answer = put(body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"error\"");
        assertThat(board.next(DEBITED, "t1", fault -> {})).isPresent();
    }

    @Test
    void aFaultFromANewerWorkbenchWithAnUnknownFieldIsStillRead() throws Exception {
        assertThat(put("[{\"id\":\"f\",\"point\":\"test.debit.after\",\"action\":\"THROW\",\"colour\":\"red\"}]")
                        .statusCode())
                .isEqualTo(200);
        assertThat(board.next(DEBITED, "t1", fault -> {})).isPresent();
    }

    @Test
    void whileATransferWaitsItIsListedAndCanBeReleasedThroughThePort() throws Exception {
        put(PAUSE);
        Faults faults = new Faults(board, Timeline.unwatched());
        Future<?> transfer = transfers.submit(() -> faults.reach(DEBITED, "t1"));
        await("the transfer at its PAUSE")
                .atMost(BOUND)
                .until(() -> !board.waiting().isEmpty());

        assertThat(get("/faults").body())
                .isEqualTo("[{\"faultId\":\"f\",\"point\":\"test.debit.after\",\"transfer\":\"t1\"}]");
        assertThat(release("?test.send").body()).isEqualTo("{\"released\":0}");
        assertThat(transfer.isDone()).isFalse();

        assertThat(release("?test.debit.after").body()).isEqualTo("{\"released\":1}");
        transfer.get(BOUND.toSeconds(), TimeUnit.SECONDS);
        assertThat(get("/faults").body()).isEqualTo("[]");
    }

    @Test
    void theServicesClockIsPutAheadAndBehindAndRightAgainAndByNonsenseNotAtAll() throws Exception {
        clock("?PT1H");
        assertThat(minutesAhead()).isEqualTo(60);

        for (String nonsense : new String[] {"", "?", "?tomorrow"}) {
            assertThat(clock(nonsense).statusCode()).isEqualTo(400);
        }
        assertThat(minutesAhead()).isEqualTo(60);
        clock("?-PT1H");
        assertThat(minutesAhead()).isEqualTo(-60);
        clock("?PT0S");
        assertThat(minutesAhead()).isZero();
    }

    private long minutesAhead() {
        Duration ahead = Duration.between(Clock.systemUTC().instant(), clock.instant());
        return Math.round(ahead.toSeconds() / 60.0);
    }

    private HttpResponse<String> clock(String query) throws Exception {
        return send(allowed("/clock" + query).POST(BodyPublishers.noBody()));
    }

    private HttpResponse<String> put(String body) throws Exception {
        return send(allowed("/faults").PUT(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(allowed(path).GET());
    }

    private HttpResponse<String> release(String query) throws Exception {
        return send(allowed("/release" + query).POST(BodyPublishers.noBody()));
    }

    private HttpRequest.Builder allowed(String path) {
        return HttpRequest.newBuilder(uri(path)).header(FaultControl.TOKEN_HEADER, "secret");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.timeout(BOUND).build(), BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
