package io.twobanks.workbench.console;

import io.twobanks.workbench.Problem;
import io.twobanks.workbench.launch.PatternRun;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The page as a client of the banks: it sends a transfer to the payer's bank and is told the answer as an event, because a
 * transfer that waits at a PAUSE has none for minutes, and a bank that is killed never gives one.
 */
@RestController
class Transfers {
    static final int MOST_AT_ONCE = 20;

    /** Longer than anybody looks at the tables beside a transfer that waits. */
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PatternRun run;
    private final LiveRun live;
    private final Semaphore open = new Semaphore(MOST_AT_ONCE);
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    Transfers(PatternRun run, LiveRun live) {
        this.run = run;
        this.live = live;
    }

    /** What the page wants. The bank judges it; here only what is needed to find the bank. */
    record Order(String transferId, String fromAccount, String toAccount, BigDecimal amount) {
        Order {
            if (fromAccount == null || fromAccount.isBlank()) {
                throw new Problem("console.noPayer");
            }
            transferId = transferId == null ? UUID.randomUUID().toString() : transferId;
        }
    }

    /** @param bank the service to which it goes */
    record Sent(String transferId, String fromAccount, String toAccount, BigDecimal amount, String bank, Instant at) {}

    /**
     * @param status of HTTP, 0 when there was no answer
     * @param body what the bank said: the transfer or a problem; null when there was no answer
     */
    record Answer(String transferId, int status, JsonNode body, Instant at) {}

    @PostMapping("/api/transfers")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Sent send(@RequestBody Order order) {
        String bank = run.pattern().serviceOf(order.fromAccount());
        Sent sent = new Sent(
                order.transferId(), order.fromAccount(), order.toAccount(), order.amount(), bank, Instant.now());
        HttpRequest request = request(run.uri(bank), order);
        if (!open.tryAcquire()) { // Nothing that may fail stands behind it: what is acquired is released with the
            // answer.
            throw new Problem("console.manyTransfers", MOST_AT_ONCE);
        }
        EventLog log = live.watched();
        log.happened("sent", sent);
        http.sendAsync(request, BodyHandlers.ofByteArray())
                .handle((answer, silent) -> heard(order.transferId(), silent == null ? answer : null))
                .thenAccept(heard -> log.happened("answer", heard))
                .whenComplete((told, failed) -> open.release());
        return sent;
    }

    private static HttpRequest request(URI bank, Order order) {
        return HttpRequest.newBuilder(bank.resolve("/transfers"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(order)))
                .build();
    }

    private static Answer heard(String transferId, HttpResponse<byte[]> answer) {
        return answer == null
                ? new Answer(transferId, 0, null, Instant.now())
                : new Answer(transferId, answer.statusCode(), body(answer.body()), Instant.now());
    }

    private static JsonNode body(byte[] answer) {
        try {
            return JSON.readTree(answer);
        } catch (JacksonException noJson) {
            return null;
        }
    }
}
