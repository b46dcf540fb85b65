package io.twobanks.workbench.scenario;

import io.twobanks.checker.Deposit;
import io.twobanks.checker.Entry;
import io.twobanks.checker.Statement;
import io.twobanks.common.account.Leg;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A bank's own business beside its transfers, as a customer has it at the counter; what comes of it is evidence. */
public final class OverTheCounter {
    private static final int DONE = 200;
    private static final int NOT_NOW = 503;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Lab lab;

    public OverTheCounter(Lab lab) {
        this.lab = lab;
    }

    /** Puts money on an account. @return false when the bank does not want to now */
    public boolean isBooked(Deposit deposit) {
        String body = "{\"id\":\"" + deposit.id() + "\",\"account\":\"" + deposit.account() + "\",\"amount\":"
                + deposit.amount() + "}";
        HttpRequest.Builder request = at(deposit.account(), "/counter/deposits")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        if (!isDone(send(request))) {
            return false;
        }
        lab.deposited(deposit);
        return true;
    }

    /** Asks for a statement of account, on which nothing may stand that is undone later. @return false when there is none now */
    public boolean isStated(String account) {
        long beganAt = lab.observation().stopwatch().now();
        HttpResponse<String> answer = send(at(account, "/counter/statements/" + account));
        if (!isDone(answer)) {
            return false;
        }
        List<Entry> entries = JSON.readTree(answer.body()).values().stream()
                .map(OverTheCounter::entry)
                .toList();
        lab.observation().statements().add(new Statement(beganAt, account, entries));
        return true;
    }

    private static boolean isDone(HttpResponse<String> answer) {
        if (answer.statusCode() != DONE && answer.statusCode() != NOT_NOW) {
            throw new IllegalStateException("The bank answers " + answer.statusCode() + ": " + answer.body());
        }
        return answer.statusCode() == DONE;
    }

    private HttpRequest.Builder at(String account, String path) {
        String service = lab.run().pattern().serviceOf(account);
        return HttpRequest.newBuilder(lab.run().uri(service).resolve(path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
        } catch (IOException silent) {
            throw new UncheckedIOException(silent);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static Entry entry(JsonNode row) {
        return new Entry(
                row.path("seq").asLong(),
                row.path("transferId").asString(),
                row.path("accountId").asString(),
                Leg.valueOf(row.path("leg").asString()),
                row.path("delta").decimalValue(),
                row.path("balanceAfter").decimalValue());
    }
}
