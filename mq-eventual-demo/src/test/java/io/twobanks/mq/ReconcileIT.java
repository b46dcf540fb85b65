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
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody changes bank B's tables behind everybody's back; bank A's comparison finds exactly that, and nothing else. */
@Tag("long")
@ResourceLock(CommandLine.PREFERRED_PORTS)
class ReconcileIT {
    private static final String UNTOUCHED = "00000001-0000-4000-8000-000000000000";
    private static final String FORGOTTEN = "00000002-0000-4000-8000-000000000000";
    private static final String OTHER_AMOUNT = "00000003-0000-4000-8000-000000000000";
    private static final String NEVER_PAID = "00000004-0000-4000-8000-000000000000";
    private static final String GIVEN_BACK = "00000005-0000-4000-8000-000000000000";
    private static final String EDITED = "00000006-0000-4000-8000-000000000000";
    private static final Duration BOUND = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newHttpClient();
    private CommandLine shell;
    private URI bankA;

    private void start(String home) throws IOException {
        shell = new CommandLine("mq", home);
        bankA = URI.create(shell.run("-P", "mq.reconcile.every=1s", "-P", "mq.reconcile.age=1s")
                .bank());
    }

    @AfterEach
    void stop() throws IOException {
        shell.type("stop");
    }

    @Test
    void exactly_the_differences_are_found_and_what_bank_b_has_forgotten_can_be_sent_again() throws Exception {
        start("reconcile");
        for (String id : List.of(UNTOUCHED, FORGOTTEN, OTHER_AMOUNT)) {
            pay(id, "B-1", "COMPLETED");
        }
        pay(GIVEN_BACK, "B-9", "REVERSED");
        changeBankB();
        compareAllAnew();
        awaitDesk(4);
        assertThat(desk())
                .containsExactlyInAnyOrder(
                        FORGOTTEN + " never-received [retry]",
                        OTHER_AMOUNT + " other-amount [look-again]",
                        GIVEN_BACK + " given-back [look-again]",
                        NEVER_PAID + " never-paid [look-again]");
        assertThat(found()).containsExactlyInAnyOrder(FORGOTTEN, OTHER_AMOUNT, GIVEN_BACK, NEVER_PAID);

        assertThat(shell.type("desk", FORGOTTEN, "retry").exitCode()).isZero();
        awaitState(FORGOTTEN, "COMPLETED");
        assertThat(entriesAtB(FORGOTTEN)).isEqualTo(1);
        assertThat(desk()).hasSize(3);

        forgetAtB(FORGOTTEN, "B-1");
        compareAllAnew();
        awaitDesk(4); // What was settled and is there again is found again.
    }

    @Test
    void what_bank_b_has_forgotten_and_now_refuses_goes_back_to_the_payer() throws Exception {
        start("reconcile-refused");
        pay(FORGOTTEN, "B-2", "COMPLETED");
        forgetAtB(FORGOTTEN, "B-2");
        sql("db-b", "UPDATE account SET status = 'CLOSED' WHERE id = 'B-2'");
        compareAllAnew();
        awaitDesk(1);

        assertThat(shell.type("desk", FORGOTTEN, "retry").exitCode()).isZero();
        awaitState(FORGOTTEN, "REVERSED");
        assertThat(shell.type("sql", "db-a", "SELECT balance FROM account WHERE id = 'A-1'")
                        .output())
                .contains("1000.00");
        assertThat(desk()).isEmpty();
    }

    @Test
    void another_amount_is_found_also_when_the_credit_is_compared_later_than_its_payment() throws Exception {
        start("reconcile-late");
        pay(OTHER_AMOUNT, "B-1", "COMPLETED");
        assertThat(Await.until(() -> isCompared(OTHER_AMOUNT), BOUND)).isTrue();
        sql(
                "db-b",
                "UPDATE received_credit SET amount = 1.00, received_at = UTC_TIMESTAMP(3) WHERE transfer_id = '"
                        + OTHER_AMOUNT + "'");
        awaitDesk(1);
        assertThat(desk()).containsExactly(OTHER_AMOUNT + " other-amount [look-again]");

        assertThat(shell.type("kill", "bank-b").exitCode()).isZero();
        HttpResponse<String> answer = reconcile();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.body()).contains("other-bank-away", "The other bank does not say what it has received.");
    }

    @Test
    void a_row_that_says_two_things_is_on_the_desk_and_hides_no_other() throws Exception {
        start("reconcile-edited");
        for (String id : List.of(UNTOUCHED, FORGOTTEN, EDITED)) {
            pay(id, "B-1", "COMPLETED");
        }
        String edit = "UPDATE received_credit SET reason = 'closed-account: No.' WHERE transfer_id = '" + EDITED + "'";
        assertThat(shell.type("sql", "db-b", edit).output()).contains("refused_has_a_reason");

        sql(
                "db-b",
                "ALTER TABLE received_credit DROP CONSTRAINT refused_has_a_reason"); // As in a table of other times.
        sql("db-b", edit);
        forgetAtB(FORGOTTEN, "B-1");
        compareAllAnew();
        awaitDesk(2);
        assertThat(desk())
                .containsExactlyInAnyOrder(
                        FORGOTTEN + " never-received [retry]", EDITED + " not-believed [look-again]");

        sql("db-b", "UPDATE received_credit SET reason = NULL WHERE transfer_id = '" + EDITED + "'");
        assertThat(shell.type("desk", EDITED, "look-again").exitCode()).isZero();
        assertThat(desk()).containsExactly(FORGOTTEN + " never-received [retry]");
    }

    private boolean isCompared(String id) {
        try {
            return shell.type(
                            "sql",
                            "db-a",
                            "SELECT 'compared' FROM transaction_log, watermark WHERE transfer_id = '" + id
                                    + "' AND written_at <= reached")
                    .output()
                    .contains("compared");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void compareAllAnew() throws IOException {
        sql("db-a", "UPDATE watermark SET reached = '2000-01-01'");
    }

    private void awaitDesk(int items) {
        assertThat(Await.until(() -> desk().size() == items, BOUND))
                .as("%s", desk())
                .isTrue();
    }

    private void awaitState(String id, String state) {
        assertThat(Await.until(() -> get("/transfers/" + id).contains(state), BOUND))
                .as(get("/transfers/" + id))
                .isTrue();
    }

    /** As after a restored backup. */
    private void forgetAtB(String id, String payee) throws IOException {
        sql("db-b", "DELETE FROM received_credit WHERE transfer_id = '" + id + "'");
        sql("db-b", "DELETE FROM ledger_entry WHERE transfer_id = '" + id + "'");
        sql("db-b", "UPDATE account SET balance = balance - 10 WHERE id = '" + payee + "'");
    }

    /** As after a restored backup, an edit by hand, and a credit that somebody invented. */
    private void changeBankB() throws IOException {
        forgetAtB(FORGOTTEN, "B-1");
        sql("db-b", "UPDATE received_credit SET amount = 1.00 WHERE transfer_id = '" + OTHER_AMOUNT + "'");
        sql(
                "db-b",
                "UPDATE received_credit SET credited = TRUE, reason = NULL WHERE transfer_id = '" + GIVEN_BACK + "'");
        sql(
                "db-b",
                "INSERT INTO received_credit (transfer_id, to_account, amount, credited, ordered_at, received_at)"
                        + " VALUES ('"
                        + NEVER_PAID + "', 'B-1', 7.00, TRUE, UTC_TIMESTAMP(3), UTC_TIMESTAMP(3))");
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
        awaitState(id, end);
    }

    /** What bank A says when it is asked to compare now. */
    private List<String> found() throws Exception {
        return JsonMapper.shared().readTree(reconcile().body()).path("found").values().stream()
                .map(JsonNode::asString)
                .toList();
    }

    private HttpResponse<String> reconcile() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(bankA.resolve("/desk/reconcile"))
                .POST(BodyPublishers.noBody())
                .build();
        return http.send(request, BodyHandlers.ofString());
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

    private long entriesAtB(String id) throws IOException {
        return shell.type("sql", "db-b", "SELECT delta FROM ledger_entry WHERE transfer_id = '" + id + "'")
                .output()
                .lines()
                .filter(line -> line.contains("10.00"))
                .count();
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
