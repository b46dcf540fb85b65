package io.twobanks.workbench.scenario;

import io.twobanks.workbench.Problem;
import io.twobanks.workbench.client.ClientReply;
import io.twobanks.workbench.client.Request;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a bank tells of a transfer that is paid, while the database that knows so is dead. */
final class WhileDatabaseAway {
    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Lab lab;
    private final Request request;
    private final URI bank;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private WhileDatabaseAway(Lab lab, Pair pair) {
        this.lab = lab;
        this.request = Request.of(pair.from(), pair.to(), "10.00");
        this.bank = lab.run().uri(lab.run().pattern().serviceOf(pair.from()));
    }

    /** Pays, repeats the request while the payer's database is dead, and repeats it again when that is back. */
    static void repeat(Lab lab, Pair pair) throws Exception {
        String database = "db-" + pair.from().substring(0, 1).toLowerCase(Locale.ROOT);
        WhileDatabaseAway client = new WhileDatabaseAway(lab, pair);
        client.pay();
        lab.kill(database);
        client.askMeanwhile();
        lab.restart(database);
        client.awaitKnown();
        lab.send(client.request).join();
        lab.read();
    }

    private void pay() {
        lab.send(request).join();
        lab.await().until("COMPLETED", () -> lab.isIn("COMPLETED", request.transferId()));
    }

    /** All at once, because each waits for the database. Whether the repetition is told a lie is the checker's business. */
    private void askMeanwhile() {
        CompletableFuture<ClientReply> repeated = lab.send(request);
        Map<String, CompletableFuture<HttpResponse<Void>>> questions = Stream.of(
                        "/transfers/" + request.transferId(), "/accounts", "/accounts/" + request.from(), "/desk")
                .collect(Collectors.toMap(path -> path, this::get));
        require("POST /transfers", repeated.join().status());
        questions.forEach((path, answer) -> require("GET " + path, answer.join().statusCode()));
    }

    /** As it was told to: the bank's pool of connections may notice some seconds later that the database is back. */
    private void awaitKnown() {
        String path = "/transfers/" + request.transferId();
        lab.await().until("an answer to GET " + path, () -> get(path).join().statusCode() == OK);
    }

    private CompletableFuture<HttpResponse<Void>> get(String path) {
        HttpRequest question =
                HttpRequest.newBuilder(bank.resolve(path)).timeout(PATIENCE).build();
        return http.sendAsync(question, BodyHandlers.discarding());
    }

    private static void require(String question, int status) {
        if (status != UNAVAILABLE) {
            throw new Problem("scenario.answered", question, status, UNAVAILABLE);
        }
    }
}
