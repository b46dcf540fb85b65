package io.twobanks.workbench.scenario;

import io.twobanks.checker.Entry;
import io.twobanks.checker.Statement;
import io.twobanks.common.account.Leg;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who asks a bank for a statement of account, on which nothing may stand that is undone later. */
public final class Statements {
    private static final int GIVEN = 200;
    private static final int NOT_NOW = 503;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Lab lab;

    public Statements(Lab lab) {
        this.lab = lab;
    }

    /** @return false when the bank does not want to vouch for the account now */
    public boolean isGiven(String account) {
        long beganAt = lab.observation().stopwatch().now();
        HttpResponse<String> answer = ask(account);
        if (answer.statusCode() == NOT_NOW) {
            return false;
        }
        if (answer.statusCode() != GIVEN) {
            throw new IllegalStateException("The bank answers " + answer.statusCode() + ": " + answer.body());
        }
        List<Entry> entries = JSON.readTree(answer.body()).values().stream()
                .map(Statements::entry)
                .toList();
        lab.observation().statements().add(new Statement(beganAt, account, entries));
        return true;
    }

    private HttpResponse<String> ask(String account) {
        String service = lab.run().pattern().serviceOf(account);
        HttpRequest request = HttpRequest.newBuilder(lab.run().uri(service).resolve("/counter/statements/" + account))
                .build();
        try {
            return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
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
