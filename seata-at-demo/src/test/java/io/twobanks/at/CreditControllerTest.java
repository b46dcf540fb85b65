package io.twobanks.at;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.common.peer.Partnership;
import io.twobanks.common.problem.Problems;
import org.apache.seata.core.context.RootContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** What the partner may ask for: nothing invalid, and nothing outside of a global transaction, gets so far as to the books. */
class CreditControllerTest {
    private static final String ID = "0a000000-0000-4000-8000-00000000000f";
    private static final String GOOD = "{\"account\":\"B-1\",\"amount\":5}";

    /** Without any books: who reached them would fail differently. */
    private final MockMvcTester bankB = MockMvcTester.create(MockMvcBuilders.standaloneSetup(new CreditController(
                    new Guards(true, true, true, true, true, true), null, new Partnership('B', "one run")))
            .setControllerAdvice(new Problems())
            .build());

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            delimiter = ';',
            value = {
                "'';400",
                "null;400",
                "[];400",
                "{};422",
                "{\"account\":\"B-1\"};422",
                "{\"account\":\"B-1\",\"amount\":-5};422",
                "{\"account\":\"B-1\",\"amount\":0};422",
                "{\"account\":\"B-1\",\"amount\":1.005};422",
                "{\"account\":\"B-1\",\"amount\":\"5\"};422",
                "{\"account\":\"B\",\"amount\":5};422",
                "{\"account\":\"B-1\",\"amount\":5,\"amount\":6};400",
                "{\"account\":\"B-1\",\"amount\":5,\"more\":1};422",
                "{\"account\":\"A-1\",\"amount\":5};421"
            })
    void what_is_not_valid_is_a_problem_document_and_moves_nothing(String body, int status) {
        assertProblem(post(ID, body, "127.0.0.1:8091:1"), status);
    }

    @ParameterizedTest
    @CsvSource({"7", "0a00000000004000800000000000000f", "null"})
    void an_id_is_a_uuid(String id) {
        assertProblem(post(id, GOOD, "127.0.0.1:8091:1"), 422);
    }

    @Test
    void a_credit_outside_of_a_global_transaction_is_refused() {
        MvcTestResult answer = post(ID, GOOD, "");
        assertProblem(answer, 428);
        assertThat(answer).bodyText().contains("no-global-transaction", RootContext.KEY_XID);
    }

    @ParameterizedTest
    @CsvSource({"x", "1:2", "127.0.0.1:8091:abc"})
    void a_header_that_names_no_global_transaction_is_refused(String xid) {
        assertProblem(post(ID, GOOD, xid), 422);
    }

    private MvcTestResult post(String id, String body, String xid) {
        return bankB.post()
                .uri("/credits/" + id)
                .header(RootContext.KEY_XID, xid)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static void assertProblem(MvcTestResult answer, int status) {
        assertThat(answer).hasStatus(status).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyText().contains("\"moved\":\"nothing\"", "whatToDo");
    }
}
