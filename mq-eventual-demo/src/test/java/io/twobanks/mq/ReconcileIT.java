package io.twobanks.mq;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.infra.Await;
import io.twobanks.workbench.junit.CommandLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody changes bank B's tables behind everybody's back; bank A's comparison finds exactly that, and nothing else. */
@ResourceLock(CommandLine.PREFERRED_PORTS)
class ReconcileIT {
    private static final String UNTOUCHED = "00000001-0000-4000-8000-000000000000";
    private static final String FORGOTTEN = "00000002-0000-4000-8000-000000000000";
    private static final String OTHER_AMOUNT = "00000003-0000-4000-8000-000000000000";
    private static final String NEVER_PAID = "00000004-0000-4000-8000-000000000000";
    private static final String GIVEN_BACK = "00000005-0000-4000-8000-000000000000";
    private static final Duration BOUND = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newHttpClient();
    private final CommandLine shell;
    private URI bankA;

    ReconcileIT() throws IOException {
        shell = new CommandLine("mq", "reconcile");
    }

    @AfterEach
    void stop() throws IOException {
        shell.type("stop");
    }

    @Test
    void exactly_the_differences_are_found_and_what_bank_b_has_forgotten_can_be_sent_again() throws Exception {
        bankA = URI.create(shell.run("-P", "mq.reconcile.every=1s", "-P", "mq.reconcile.age=1s")
                .bank());
        for (String id : List.of(UNTOUCHED, FORGOTTEN, OTHER_AMOUNT)) {
            pay(id, "B-1", "COMPLETED");
        }
        pay(GIVEN_BACK, "B-9", "REVERSED");
        changeBankB();
        sql("db-a", "UPDATE watermark SET reached = '2000-01-01'");
        assertThat(Await.until(() -> desk().size() == 4, BOUND))
                .as("%s", desk())
                .isTrue();
        assertThat(desk())
                .containsExactlyInAnyOrder(
                        FORGOTTEN + " never-received [retry]",
                        OTHER_AMOUNT + " other-amount []",
                        GIVEN_BACK + " given-back []",
                        NEVER_PAID + " never-paid []");
        assertThat(found()).containsExactlyInAnyOrder(FORGOTTEN, OTHER_AMOUNT, GIVEN_BACK, NEVER_PAID);

        assertThat(shell.type("desk", FORGOTTEN, "retry").exitCode()).isZero();
        assertThat(Await.until(() -> creditsAtB(FORGOTTEN) == 1, BOUND)).isTrue();
        assertThat(desk()).hasSize(3);
    }

    /** As after a restored backup, an edit by hand, and a credit that somebody invented. */
    private void changeBankB() throws IOException {
        sql("db-b", "DELETE FROM received_credit WHERE transfer_id = '" + FORGOTTEN + "'");
        sql("db-b", "DELETE FROM ledger_entry WHERE transfer_id = '" + FORGOTTEN + "'");
        sql("db-b", "UPDATE account SET balance = balance - 10 WHERE id = 'B-1'");
        sql("db-b", "UPDATE received_credit SET amount = 1.00 WHERE transfer_id = '" + OTHER_AMOUNT + "'");
        sql("db-b", "UPDATE received_credit SET credited = TRUE WHERE transfer_id = '" + GIVEN_BACK + "'");
        sql(
                "db-b",
                "INSERT INTO received_credit (transfer_id, to_account, amount, credited, received_at) VALUES ('"
                        + NEVER_PAID + "', 'B-1', 7.00, TRUE, UTC_TIMESTAMP(3))");
    }

    /** B-9 is closed. */
    private void pay(String id, String to, String end) throws Exception {
        String body = "{\"transferId\":\"%s\",\"fromAccount\":\"A-1\",\"toAccount\":\"%s\",\"amount\":10.00}"
                .formatted(id, to);
        HttpRequest request = HttpRequest.newBuilder(bankA.resolve("/transfers"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(202);
        assertThat(Await.until(() -> get("/transfers/" + id).contains(end), BOUND))
                .isTrue();
    }

    /** What bank A says when it is asked to compare now. */
    private List<String> found() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(bankA.resolve("/desk/reconcile"))
                .POST(BodyPublishers.noBody())
                .build();
        String answer = http.send(request, BodyHandlers.ofString()).body();
        return JsonMapper.shared().readTree(answer).path("found").values().stream()
                .map(JsonNode::asString)
                .toList();
    }

    /** The id, the kind and the actions of each item at bank A's desk. */
    private List<String> desk() {
        return JsonMapper.shared().readTree(get("/desk")).values().stream()
                .map(ReconcileIT::shown)
                .toList();
    }

    private static String shown(JsonNode item) {
        List<String> actions = item.path("actions").values().stream()
                .map(action -> action.path("action").asString())
                .toList();
        return item.path("transferId").asString() + " " + item.path("kind").asString() + " " + actions;
    }

    private long creditsAtB(String id) {
        try {
            String answer = shell.type("sql", "db-b", "SELECT delta FROM ledger_entry WHERE transfer_id = '" + id + "'")
                    .output();
            return answer.lines().filter(line -> line.contains("10.00")).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void sql(String database, String statement) throws IOException {
        CommandLine.Typed typed = shell.type("sql", database, statement);
        assertThat(typed.exitCode()).as(typed.output()).isZero();
    }

    private String get(String path) {
        try {
            return http.send(HttpRequest.newBuilder(bankA.resolve(path)).build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
