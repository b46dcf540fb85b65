package io.twobanks.workbench.bench.rung;

import io.twobanks.checker.Operation.Answer;
import io.twobanks.workbench.bench.Order;
import io.twobanks.workbench.bench.Teller;
import io.twobanks.workbench.client.StatePoll;
import io.twobanks.workbench.launch.PatternRun;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * A client of the banks, which sends a transfer to the payer's bank.
 *
 * @param atAcceptance what it does when the bank has accepted the transfer, which is not final by then
 */
record HttpTeller(HttpClient http, PatternRun run, AtAcceptance atAcceptance) implements Teller {
    private static final int COMPLETED = 200;
    private static final int PENDING = 202;
    private static final Duration BOUND = Duration.ofSeconds(30);

    /** What a client does that was told 202. */
    interface AtAcceptance {
        void then(HttpClient http, URI bank, Order order) throws IOException, InterruptedException;
    }

    /** A client that asks until the transfer is final. */
    static HttpTeller asking(HttpClient http, PatternRun run) {
        return new HttpTeller(http, run, HttpTeller::requireCompleted);
    }

    @Override
    public void transfer(Order order) throws IOException, InterruptedException {
        URI bank = run.uri(run.pattern().serviceOf(order.payer()));
        HttpRequest request = HttpRequest.newBuilder(bank.resolve("/transfers"))
                .header("Content-Type", "application/json")
                .timeout(BOUND)
                .POST(BodyPublishers.ofString(order.toJson()))
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() == PENDING) {
            atAcceptance.then(http, bank, order);
        } else if (answer.statusCode() != COMPLETED) {
            throw new IOException("HTTP " + answer.statusCode() + ": " + answer.body());
        }
    }

    private static void requireCompleted(HttpClient http, URI bank, Order order) throws IOException {
        long deadline = System.nanoTime() + BOUND.toNanos();
        Answer atLast =
                new StatePoll(http, bank, order.transferId()).untilFinal(() -> System.nanoTime() - deadline > 0);
        if (atLast != Answer.OK) {
            throw new IOException(order.transferId() + " was accepted, and then not completed");
        }
    }
}
