package io.twobanks.mq;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.infra.Await;
import io.twobanks.workbench.junit.CommandLine;
import io.twobanks.workbench.junit.CommandLine.Typed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A person starts the pattern, holds a transfer, and looks into the broker. */
@Tag("long")
@ResourceLock(CommandLine.PREFERRED_PORTS)
class InspectIT {
    private static final String ID = "00000001-0000-4000-8000-000000000000";
    private static final Duration BOUND = Duration.ofSeconds(60);

    private final CommandLine shell;

    InspectIT() throws IOException {
        shell = new CommandLine("mq", "inspect");
    }

    @AfterEach
    void stop() throws IOException {
        shell.type("stop");
    }

    @Test
    void a_half_message_is_seen_while_nobody_else_sees_it_and_later_what_the_transfer_sent() throws Exception {
        URI bankA = URI.create(shell.run().bank());
        assertPrints(type("inspect", "mq"), "Half messages that nobody sees: 0", "credits-for-B");

        assertPrints(type("arm", "mq.half.sent", "PAUSE"), "Armed PAUSE");
        CompletableFuture<HttpResponse<String>> answer = pay(bankA);
        awaitPrinted("Half messages that nobody sees: 1", ID + " to credits-for-B, at broker, of bank-a, since 20");
        assertPrints(type("inspect", "mq", "--key", ID), "0 message(s) with key " + ID);

        assertPrints(type("release"), "Released: 1.");
        assertThat(answer.join().statusCode()).isEqualTo(202);
        awaitPrinted("Half messages that nobody sees: 0");
        Typed sent = type("inspect", "mq", "--key", ID);
        assertPrints(sent, "in credits-for-B, at broker", "\"toAccount\":\"B-1\"");
    }

    private void awaitPrinted(String... parts) {
        assertThat(Await.until(() -> contains(type("inspect", "mq").output(), parts), BOUND))
                .as("%s", (Object) parts)
                .isTrue();
    }

    private static boolean contains(String output, String... parts) {
        return java.util.Arrays.stream(parts).allMatch(output::contains);
    }

    private static CompletableFuture<HttpResponse<String>> pay(URI bank) {
        String body =
                "{\"transferId\":\"%s\",\"fromAccount\":\"A-1\",\"toAccount\":\"B-1\",\"amount\":10.00}".formatted(ID);
        HttpRequest request = HttpRequest.newBuilder(bank.resolve("/transfers"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().sendAsync(request, BodyHandlers.ofString());
    }

    private Typed type(String... arguments) {
        try {
            return shell.type(arguments);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertPrints(Typed typed, String... parts) {
        assertThat(typed.output()).contains(parts);
        assertThat(typed.exitCode()).as(typed.output()).isZero();
    }
}
