package io.twobanks.xa;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused is refused with a problem document, and no account moves. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputIT {
    private XaRun xa;
    private Map<String, BigDecimal> before;

    @BeforeAll
    void start() {
        xa = XaRun.start("bad-input", Map.of());
    }

    @AfterAll
    void end() {
        xa.close();
    }

    @BeforeEach
    void look() {
        before = xa.judge.balances();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        amount zero           | {"fromAccount":"A-1","toAccount":"B-1","amount":0}         | 422 | invalid-request
        amount negative       | {"fromAccount":"A-1","toAccount":"B-1","amount":-1}        | 422 | invalid-request
        three decimals        | {"fromAccount":"A-1","toAccount":"B-1","amount":0.001}     | 422 | invalid-request
        amount too large      | {"fromAccount":"A-1","toAccount":"B-1","amount":1e18}      | 422 | invalid-request
        amount as text        | {"fromAccount":"A-1","toAccount":"B-1","amount":"1"}       | 422 | invalid-request
        amount missing        | {"fromAccount":"A-1","toAccount":"B-1"}                    | 422 | invalid-request
        account not a text    | {"fromAccount":1,"toAccount":"B-1","amount":1}             | 422 | invalid-request
        unknown field         | {"fromAccount":"A-1","toAccount":"B-1","amount":1,"x":1}   | 422 | invalid-request
        same account          | {"fromAccount":"A-1","toAccount":"A-1","amount":1}         | 422 | same-account
        same bank             | {"fromAccount":"A-1","toAccount":"A-2","amount":1}         | 422 | same-bank
        unknown payer         | {"fromAccount":"A-77","toAccount":"B-1","amount":1}        | 422 | unknown-account
        unknown payee         | {"fromAccount":"A-1","toAccount":"B-77","amount":1}        | 422 | unknown-account
        closed payer          | {"fromAccount":"A-9","toAccount":"B-1","amount":1}         | 409 | closed-account
        closed payee          | {"fromAccount":"A-1","toAccount":"B-9","amount":1}         | 409 | closed-account
        insufficient funds    | {"fromAccount":"A-4","toAccount":"B-1","amount":0.01}      | 409 | insufficient-funds
        not JSON              | {"fromAccount":"A-1"                                       | 400 | malformed-request
        not an object         | [1]                                                        | 400 | malformed-request
        """)
    void bad_input_is_refused_and_nothing_moves(String name, String body, int status, String type) {
        HttpResponse<String> answer = xa.client.post(body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body())
                .contains("\"type\":\"urn:two-banks:problem:" + type + "\"")
                .contains("\"moved\":\"nothing\"")
                .contains("\"whatToDo\":");
    }

    @AfterEach
    void nothing_has_moved_that_should_not() {
        Map<String, BigDecimal> after = xa.judge.balances();
        assertThat(after.get("A-1")).isEqualTo(before.get("A-1"));
        assertThat(after.get("B-1")).isEqualTo(before.get("B-1"));
        assertThat(xa.judge.branchesInDoubt()).isEmpty();
    }

    @Test
    void an_id_used_twenty_times_at_once_moves_money_once() {
        String id = UUID.randomUUID().toString();
        List<CompletableFuture<Answer>> sent = IntStream.range(0, 20)
                .mapToObj(number -> xa.client.transferLater(id, "A-2", "B-2", "1.00"))
                .toList();
        List<Answer> answers = sent.stream().map(CompletableFuture::join).toList();

        assertThat(answers).allMatch(answer -> answer.status() == 200 || answer.status() == 202);
        assertThat(xa.judge.legs(id)).containsExactly("DEBIT A-2 -1.00", "CREDIT B-2 1.00");
    }

    @Test
    void a_repeated_id_repeats_its_answer_and_another_body_is_refused() {
        String id = UUID.randomUUID().toString();
        Answer first = xa.client.transferLater(id, "A-3", "B-3", "2.00").join();
        Answer again = xa.client.transferLater(id, "A-3", "B-3", "2").join();
        Answer other = xa.client.transferLater(id, "A-3", "B-3", "3.00").join();

        assertThat(first.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.body()).contains("id-reused");
        assertThat(xa.judge.legs(id)).hasSize(2);
    }

    @Test
    void a_repeated_refusal_is_refused_in_the_same_words() {
        String id = UUID.randomUUID().toString();
        Answer first = xa.client.transferLater(id, "A-4", "B-2", "5.00").join();
        Answer again = xa.client.transferLater(id, "A-4", "B-2", "5.00").join();

        assertThat(first.status()).isEqualTo(409);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(xa.judge.stateOf(id)).isEqualTo("REJECTED");
    }
}
