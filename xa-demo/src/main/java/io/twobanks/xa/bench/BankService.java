package io.twobanks.xa.bench;

import io.twobanks.workbench.bench.Contender;
import io.twobanks.workbench.bench.Order;
import io.twobanks.workbench.bench.Site;
import io.twobanks.workbench.bench.Teller;
import io.twobanks.workbench.launch.Pattern.Text;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** The bank as its clients see it: a process of its own, called over HTTP. */
final class BankService implements Contender {
    private static final int COMPLETED = 200;
    private static final Duration BOUND = Duration.ofSeconds(30);

    private HttpClient http;
    private URI transfers;

    @Override
    public String name() {
        return "xa";
    }

    @Override
    public Text adds() {
        return new Text("the bank's service over HTTP, as its clients see it", "通过 HTTP 调用银行服务，即客户端所见");
    }

    @Override
    public boolean isAnotherProcess() {
        return true;
    }

    @Override
    public void open(Site site) {
        http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        transfers = site.run().uri("bank").resolve("/transfers");
    }

    @Override
    public Teller teller() {
        return this::post;
    }

    private void post(Order order) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(transfers)
                .header("Content-Type", "application/json")
                .timeout(BOUND)
                .POST(BodyPublishers.ofString(body(order)))
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != COMPLETED) {
            throw new IOException("HTTP " + answer.statusCode() + ": " + answer.body());
        }
    }

    static String body(Order order) {
        return "{\"transferId\":\"%s\",\"fromAccount\":\"%s\",\"toAccount\":\"%s\",\"amount\":%s}"
                .formatted(order.transferId(), order.payer(), order.payee(), order.amount());
    }

    @Override
    public void close() {
        // The client's connections end with the process.
    }
}
