package io.twobanks.workbench.client;

import io.twobanks.checker.Operation.Answer;
import io.twobanks.infra.Await;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Asks {@code GET /transfers/{id}} again and again, as a client does that was told 202. */
public final class StatePoll {
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http;
    private final HttpRequest question;
    private Answer answer = Answer.INFO;

    public StatePoll(HttpClient http, URI bank, String transferId) {
        this.http = http;
        this.question = HttpRequest.newBuilder(bank.resolve("/transfers/" + transferId))
                .timeout(PATIENCE)
                .build();
    }

    /**
     * Until the transfer is final, or {@code ended} says that nobody is interested any more; five minutes at most.
     *
     * @return INFO when it is not known how it ended
     */
    public Answer untilFinal(BooleanSupplier ended) {
        Await.until(() -> isKnown() || ended.getAsBoolean(), LONGEST);
        return answer;
    }

    private boolean isKnown() {
        try {
            HttpResponse<String> reply = http.send(question, BodyHandlers.ofString());
            answer = meaning(reply.statusCode(), reply.body());
            return answer != Answer.INFO;
        } catch (IOException noAnswer) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** What a bank's answer to {@code GET /transfers/{id}} says about how the transfer ended; INFO when nothing. */
    public static Answer meaning(int status, String body) {
        try {
            return status == 200 ? meaning(JSON.readTree(body).path("state").asString("")) : Answer.INFO;
        } catch (JacksonException notOurs) {
            return Answer.INFO;
        }
    }

    private static Answer meaning(String state) {
        return switch (state) {
            case "COMPLETED" -> Answer.OK;
            case "REJECTED", "REVERSED" -> Answer.FAIL;
            default -> Answer.INFO;
        };
    }
}
