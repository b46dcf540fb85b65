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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Somebody loses rows beside a ledger, or books twice; each bank finds it in its own books, and the desk puts it right. */
@Tag("long")
@ResourceLock(CommandLine.PREFERRED_PORTS)
class CompareLedgerIT {
    private static final String UNTOUCHED = "00000001-0000-4000-8000-000000000000";
    private static final String NO_INBOX_ROW = "00000002-0000-4000-8000-000000000000";
    private static final String CREDITED_TWICE = "00000003-0000-4000-8000-000000000000";
    private static final String NO_LOG_ROW = "00000004-0000-4000-8000-000000000000";
    private static final Duration BOUND = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newHttpClient();
    private final CommandLine shell;

    CompareLedgerIT() throws IOException {
        shell = new CommandLine("mq", "compare-ledger");
    }

    @AfterEach
    void stop() throws IOException {
        shell.type("stop");
    }

    @Test
    void exactly_what_the_ledgers_do_not_agree_with_is_found_and_the_desk_restores_or_takes_back() throws Exception {
        URI bankA = URI.create(shell.run("-P", "mq.reconcile.every=1s", "-P", "mq.reconcile.age=1s")
                .bank());
        for (String id : List.of(UNTOUCHED, NO_INBOX_ROW, CREDITED_TWICE, NO_LOG_ROW)) {
            pay(id, bankA);
        }
        sql("db-b", "DELETE FROM received_credit WHERE transfer_id = '" + NO_INBOX_ROW + "'");
        sql("db-a", "DELETE FROM transaction_log WHERE transfer_id = '" + NO_LOG_ROW + "'");
        sql("db-b", "UPDATE account SET balance = balance + 10 WHERE id = 'B-1'");
        sql(
                "db-b",
                "INSERT INTO ledger_entry (transfer_id, account_id, leg, delta, balance_after, created_at)"
                        + " SELECT '" + CREDITED_TWICE
                        + "', id, 'CREDIT', 10, balance, UTC_TIMESTAMP(3) FROM account WHERE id = 'B-1'");
        compareAllAnew();

        awaitDesk("not-in-inbox", "credit-differs", "not-in-log");
        assertThat(desk()).doesNotContain(UNTOUCHED);
        act(NO_INBOX_ROW, "restore");
        act(NO_LOG_ROW, "restore");
        act(CREDITED_TWICE, "take-back");
        assertThat(desk()).doesNotContain("0000-4000-8000");
        assertThat(number("db-b", "SELECT balance FROM account WHERE id = 'B-1'"))
                .isEqualTo("1040.00");

        compareAllAnew();
        awaitCompared("db-a");
        awaitCompared("db-b");
        assertThat(desk()).doesNotContain("0000-4000-8000");
    }

    private void pay(String id, URI bankA) throws Exception {
        String body =
                "{\"transferId\":\"%s\",\"fromAccount\":\"A-1\",\"toAccount\":\"B-1\",\"amount\":10.00}".formatted(id);
        HttpRequest request = HttpRequest.newBuilder(bankA.resolve("/transfers"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(202);
        String state = "SELECT state FROM transfer WHERE transfer_id = '" + id + "'";
        assertThat(Await.until(() -> number("db-a", state).equals("COMPLETED"), BOUND))
                .isTrue();
    }

    private void compareAllAnew() {
        number("db-a", "UPDATE watermark SET reached = '2000-01-01'");
        number("db-b", "UPDATE watermark SET reached = '2000-01-01'");
    }

    private void awaitCompared(String database) {
        String reached = "SELECT reached > '2001-01-01' FROM watermark";
        assertThat(Await.until(() -> number(database, reached).equals("1"), BOUND))
                .isTrue();
    }

    private void awaitDesk(String... kinds) {
        assertThat(Await.until(() -> List.of(kinds).stream().allMatch(desk()::contains), BOUND))
                .as("%s", desk())
                .isTrue();
    }

    private void act(String id, String action) throws IOException {
        CommandLine.Typed typed = shell.type("desk", id, action);
        assertThat(typed.exitCode()).as(typed.output()).isZero();
    }

    private String desk() {
        return type("desk");
    }

    /** The last cell that the query prints. */
    private String number(String database, String query) {
        String[] words = type("sql", database, query).strip().split("[\\s|+-]+");
        return words[words.length - 1];
    }

    private void sql(String database, String statement) throws IOException {
        CommandLine.Typed typed = shell.type("sql", database, statement);
        assertThat(typed.exitCode()).as(typed.output()).isZero();
    }

    private String type(String... words) {
        try {
            return shell.type(words).output();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
