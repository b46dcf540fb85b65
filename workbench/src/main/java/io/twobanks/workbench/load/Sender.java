package io.twobanks.workbench.load;

import io.twobanks.workbench.load.Payments.Payment;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Sends each payment once. Whatever comes of it is counted; only a transfer that is done or accepted has a time. */
final class Sender {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http;
    private final Tally tally;
    private final Times times;

    Sender(HttpClient http, Tally tally, Times times) {
        this.http = http;
        this.tally = tally;
        this.times = times;
    }

    /**
     * @param due when it should have been sent, in {@link System#nanoTime()}
     * @return is complete when it was counted, and never fails
     */
    CompletableFuture<Void> send(Payment payment, long due) {
        return send(payment, due, System.nanoTime());
    }

    /** One that is due now. */
    CompletableFuture<Void> send(Payment payment) {
        long now = System.nanoTime();
        return send(payment, now, now);
    }

    private CompletableFuture<Void> send(Payment payment, long due, long sent) {
        return http.sendAsync(request(payment), BodyHandlers.ofString()).handle((answer, failed) -> {
            count(payment, answer, failed, due, sent);
            return null;
        });
    }

    private void count(Payment payment, HttpResponse<String> answer, Throwable failed, long due, long sent) {
        if (failed != null) {
            tally.unanswered(payment, (failed.getCause() == null ? failed : failed.getCause()).toString());
        } else if (tally.answered(payment, answer.statusCode(), answer.body())) {
            times.answered(due, sent, System.nanoTime());
        }
    }

    private static HttpRequest request(Payment payment) {
        return HttpRequest.newBuilder(payment.process().resolve("/transfers"))
                .header("Content-Type", "application/json")
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofString(payment.request().json()))
                .build();
    }
}
