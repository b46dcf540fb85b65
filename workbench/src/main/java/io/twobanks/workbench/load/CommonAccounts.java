package io.twobanks.workbench.load;

import io.twobanks.workbench.Problem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks every process of the banks for its accounts before anything is sent. So an address that is wrong moves nothing. */
final class CommonAccounts {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http;

    CommonAccounts(HttpClient http) {
        this.http = http;
    }

    /**
     * @return the numbers of accounts that are open at both banks and hold money, so many at most: 1 stands for A-1 and B-1
     * @throws Problem when a process does not answer, is not the bank that it was said to be, or there is no such pair
     */
    List<String> of(Banks banks, int atMost) throws InterruptedException {
        Set<String> both = at(banks.atA(), 'A');
        both.retainAll(at(banks.atB(), 'B'));
        if (both.isEmpty()) {
            throw new Problem("load.noPair");
        }
        return both.stream().limit(atMost).toList();
    }

    private Set<String> at(List<URI> processes, char bank) throws InterruptedException {
        Set<String> open = new TreeSet<>();
        for (URI process : processes) {
            Set<String> here = openAccounts(process, bank);
            if (here.isEmpty()) {
                throw new Problem("load.notThatBank", process, bank);
            }
            open.addAll(here);
        }
        return open;
    }

    private Set<String> openAccounts(URI process, char bank) throws InterruptedException {
        Set<String> numbers = new TreeSet<>();
        for (JsonNode account : accounts(process)) {
            String id = account.path("id").asString("");
            if (id.startsWith(bank + "-") && hasMoney(account)) {
                numbers.add(id.substring(2));
            }
        }
        return numbers;
    }

    private static boolean hasMoney(JsonNode account) {
        return account.path("status").asString("").equals("OPEN")
                && account.path("balance").asDouble(0) > 0;
    }

    private JsonNode accounts(URI process) throws InterruptedException {
        HttpRequest question = HttpRequest.newBuilder(process.resolve("/accounts"))
                .timeout(PATIENCE)
                .build();
        try {
            HttpResponse<byte[]> answer = http.send(question, BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new Problem("load.noBank", process, "HTTP " + answer.statusCode());
            }
            return JSON.readTree(answer.body());
        } catch (IOException | JacksonException none) {
            throw new Problem("load.noBank", process, none);
        }
    }
}
