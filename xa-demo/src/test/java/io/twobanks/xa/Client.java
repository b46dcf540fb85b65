package io.twobanks.xa;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** A client of the bank that never repeats a request by itself and remembers every answer. */
final class Client {
    /** Longer than any time-out of the bank's; a held transfer is waited for. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI bank;

    Client(URI bank) {
        this.bank = bank;
    }

    Answer transfer(String from, String to, String amount) {
        return transferLater(from, to, amount).join();
    }

    CompletableFuture<Answer> transferLater(String from, String to, String amount) {
        return transferLater(UUID.randomUUID().toString(), from, to, amount);
    }

    /** Sends the request now; the future never fails: no answer is an answer with status 0. */
    CompletableFuture<Answer> transferLater(String id, String from, String to, String amount) {
        String body = "{\"transferId\":\"%s\",\"fromAccount\":\"%s\",\"toAccount\":\"%s\",\"amount\":%s}"
                .formatted(id, from, to, amount);
        return http.sendAsync(request(body), BodyHandlers.ofString())
                .handle((answer, failure) -> failure == null
                        ? new Answer(id, from, to, new BigDecimal(amount), answer.statusCode(), answer.body())
                        : new Answer(id, from, to, new BigDecimal(amount), 0, failure.toString()));
    }

    /** Reads any page of the bank's. */
    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(bank.resolve(path)).timeout(PATIENCE).build());
    }

    /** Asks the bank to compare its ledgers. */
    HttpResponse<String> reconcile() {
        return send(HttpRequest.newBuilder(bank.resolve("/desk/reconcile"))
                .timeout(PATIENCE)
                .POST(BodyPublishers.noBody())
                .build());
    }

    /** Clicks on an action of the repair desk. */
    HttpResponse<String> act(String id, String action) {
        return actLater(id, action).join();
    }

    CompletableFuture<HttpResponse<String>> actLater(String id, String action) {
        HttpRequest click = HttpRequest.newBuilder(bank.resolve("/desk/" + id + "/" + action))
                .timeout(PATIENCE)
                .POST(BodyPublishers.noBody())
                .build();
        return http.sendAsync(click, BodyHandlers.ofString());
    }

    /** Posts any body, for the bad ones. */
    HttpResponse<String> post(String body) {
        return send(request(body));
    }

    private HttpRequest request(String body) {
        return HttpRequest.newBuilder(bank.resolve("/transfers"))
                .header("Content-Type", "application/json")
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
