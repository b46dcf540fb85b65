package io.twobanks.at.counter;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.at.Guards;
import io.twobanks.common.peer.Partnership;
import io.twobanks.common.problem.Problems;
import io.twobanks.workbench.junit.InMemoryBank;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** Money over the counter is booked once; nothing invalid is. */
class CounterControllerTest {
    private static final String ID = "0a000000-0000-4000-8000-00000000000f";

    private final InMemoryBank bank = new InMemoryBank('A', Clock.systemUTC());
    private final MockMvcTester bankA = MockMvcTester.create(MockMvcBuilders.standaloneSetup(new CounterController(
                    new Guards(true, true, true, true, true, true),
                    new Counter(bank.books(), bank.tables()),
                    new Partnership('A', "one run")))
            .setControllerAdvice(new Problems())
            .build());

    @Test
    void the_same_deposit_twice_is_booked_once() {
        String deposit = "{\"id\":\"" + ID + "\",\"account\":\"A-1\",\"amount\":5}";
        assertThat(post(deposit)).hasStatus(200);
        assertThat(post(deposit)).hasStatus(200);
        assertThat(bank.legs(ID)).containsExactly("CREDIT");
        assertThat(bank.balance("A-1")).isEqualByComparingTo("1005.00");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            delimiter = ';',
            value = {
                "'';400",
                "{};422",
                "{\"id\":\"7\",\"account\":\"A-1\",\"amount\":5};422",
                "{\"id\":\"0a000000-0000-4000-8000-00000000000f\",\"account\":\"A-1\",\"amount\":0};422",
                "{\"id\":\"0a000000-0000-4000-8000-00000000000f\",\"account\":\"A-999\",\"amount\":5};422",
                "{\"id\":\"0a000000-0000-4000-8000-00000000000f\",\"account\":\"B-1\",\"amount\":5};421"
            })
    void what_is_not_valid_is_a_problem_document(String body, int status) {
        MvcTestResult answer = post(body);
        assertThat(answer).hasStatus(status).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyText().contains("whatToDo");
        assertThat(bank.legs(ID)).isEmpty();
    }

    @Test
    void a_statement_shows_the_entries_of_an_account() {
        post("{\"id\":\"" + ID + "\",\"account\":\"A-1\",\"amount\":5}");
        assertThat(bankA.get().uri("/counter/statements/A-1"))
                .hasStatus(200)
                .bodyText()
                .contains(ID, "1005.00");
        assertThat(bankA.get().uri("/counter/statements/A-2"))
                .hasStatus(200)
                .bodyText()
                .isEqualTo("[]");
    }

    @ParameterizedTest
    @CsvSource({"a-1,404", "A-999,422", "B-1,421"})
    void no_statement_of_an_account_that_is_not_there(String account, int status) {
        assertThat(bankA.get().uri("/counter/statements/" + account))
                .hasStatus(status)
                .bodyText()
                .contains("whatToDo");
    }

    private MvcTestResult post(String body) {
        return bankA.post()
                .uri("/counter/deposits")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
