package io.twobanks.workbench.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.twobanks.checker.Operation;
import io.twobanks.checker.Operation.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a client makes of a bank's answers; the bank here is a server that answers what it is told to. */
class ClientsTest {
    private final AtomicInteger posts = new AtomicInteger();
    private final AtomicInteger polls = new AtomicInteger();
    private final Clients clients = new Clients(Stopwatch.start());
    private final Request request = Request.of("A-1", "B-1", "10.00");
    private HttpServer bank;

    @BeforeEach
    void start() throws IOException {
        bank = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        bank.start();
    }

    @AfterEach
    void end() {
        clients.close();
        bank.stop(0);
    }

    private URI uri() {
        return URI.create("http://127.0.0.1:" + bank.getAddress().getPort());
    }

    private void answers(int status, int pollsUntilFinal, String finalState) {
        bank.createContext("/transfers", exchange -> {
            if (exchange.getRequestMethod().equals("POST")) {
                posts.incrementAndGet();
                reply(exchange, status, "{}");
            } else {
                String state = polls.incrementAndGet() < pollsUntilFinal ? "PENDING" : finalState;
                reply(exchange, 200, "{\"state\":\"" + state + "\"}");
            }
        });
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @ParameterizedTest
    @CsvSource({"200,OK", "409,FAIL", "422,FAIL", "503,INFO", "500,INFO", "502,INFO"})
    void an_answer_means_what_the_contract_says_and_anything_else_is_not_known(int status, Answer meaning) {
        answers(status, 0, "");

        clients.send(uri(), request).join();

        assertThat(clients.end())
                .singleElement()
                .satisfies(operation -> assertThat(operation.answer()).isEqualTo(meaning));
        assertThat(posts).hasValue(1);
    }

    @ParameterizedTest
    @CsvSource({"COMPLETED,OK", "REJECTED,FAIL", "REVERSED,FAIL"})
    void a_202_is_polled_until_it_is_final(String state, Answer meaning) {
        answers(202, 3, state);

        ClientReply first = clients.send(uri(), request).join();
        awaitIdle();
        List<Operation> history = clients.end();

        assertThat(first.operation().answer()).as("at first").isEqualTo(Answer.INFO);
        assertThat(history).singleElement().satisfies(operation -> {
            assertThat(operation.answer()).isEqualTo(meaning);
            assertThat(operation.status()).isEqualTo(202);
            assertThat(operation.answeredAt()).isGreaterThan(first.operation().answeredAt());
        });
        assertThat(posts).as("requests").hasValue(1);
        assertThat(polls).hasValue(3);
    }

    @Test
    void what_is_pending_when_the_scenario_ends_is_not_known() {
        answers(202, Integer.MAX_VALUE, "");

        clients.send(uri(), request).join();

        assertThat(clients.end())
                .singleElement()
                .satisfies(operation -> assertThat(operation.answer()).isEqualTo(Answer.INFO));
    }

    @Test
    void no_answer_is_not_known_and_the_request_is_not_sent_again() {
        bank.createContext("/transfers", exchange -> {
            posts.incrementAndGet();
            exchange.close();
        });

        ClientReply told = clients.send(uri(), request).join();

        assertThat(told.status()).isZero();
        assertThat(clients.end())
                .singleElement()
                .satisfies(operation -> assertThat(operation.answer()).isEqualTo(Answer.INFO));
        assertThat(posts).as("requests").hasValue(1);
    }

    @ParameterizedTest
    @CsvSource({"nothing,FAIL", "not known,INFO"})
    void a_503_is_a_refusal_only_when_it_claims_that_nothing_moved(String moved, Answer meaning) {
        refuses("any", moved);

        clients.send(uri(), request).join();

        assertThat(clients.end()).extracting(Operation::answer).containsExactly(meaning);
    }

    @ParameterizedTest
    @CsvSource({"waits-for-repair,INFO", "rolled-back,FAIL", "unavailable,FAIL"})
    void a_refusal_that_invites_the_same_id_says_nothing_once_the_id_was_sent_again(String type, Answer meaning) {
        refuses(type, "nothing");

        clients.send(uri(), request).join();
        awaitIdle();
        assertThat(clients.soFar())
                .as("asked once")
                .extracting(Operation::answer)
                .containsExactly(Answer.FAIL);

        clients.send(uri(), Request.of("A-1", "B-1", "10.00")).join();
        awaitIdle();
        assertThat(clients.soFar())
                .as("another id was sent")
                .extracting(Operation::answer)
                .containsExactly(Answer.FAIL, Answer.FAIL);

        clients.send(uri(), request).join();
        assertThat(clients.end())
                .as("the same id was sent again")
                .extracting(Operation::answer)
                .containsExactly(meaning, Answer.FAIL, meaning);
    }

    @ParameterizedTest
    @CsvSource({"waits-for-repair", "unavailable"})
    void who_was_told_that_nothing_was_begun_after_it_was_done_was_told_a_lie(String type) {
        answers(200, 0, "");
        clients.send(uri(), request).join();
        awaitIdle();
        bank.removeContext("/transfers");
        refuses(type, "nothing");

        clients.send(uri(), request).join();
        awaitIdle();
        clients.send(uri(), request).join();

        assertThat(clients.end()).extracting(Operation::answer).containsExactly(Answer.OK, Answer.FAIL, Answer.FAIL);
    }

    private void refuses(String type, String moved) {
        String problem = "{\"type\":\"urn:two-banks:problem:" + type + "\",\"moved\":\"" + moved + "\"}";
        bank.createContext("/transfers", exchange -> reply(exchange, 503, problem));
    }

    private void awaitIdle() {
        org.awaitility.Awaitility.await().until(() -> clients.waitedFor().isEmpty());
    }
}
