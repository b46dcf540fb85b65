package io.twobanks.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.common.peer.Partnership;
import io.twobanks.common.problem.Problems;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** What the partner may bring: nothing invalid gets so far as to a protocol. */
class MessageControllerTest {
    private static final String HEAD = "\"transferId\":\"0a000000-0000-4000-8000-00000000000f\"";
    private static final String AT = "\"orderedAt\":\"2026-01-31T12:00:00Z\"";

    /** Without anything behind it: who reached that would fail differently. */
    private final MockMvcTester bankB = MockMvcTester.create(MockMvcBuilders.standaloneSetup(
                    new MessageController(new TakeMessage(null, null, new Partnership('B', "one run")), null))
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
                "{\"spoilt;400",
                "{};422",
                "{ID,\"fromAccount\":\"A-1\",\"toAccount\":\"B-1\",AT};422",
                "{ID,\"fromAccount\":\"A-1\",\"toAccount\":\"B-1\",\"amount\":-5,AT};422",
                "{ID,\"fromAccount\":\"A-1\",\"toAccount\":\"B-1\",\"amount\":1.005,AT};422",
                "{ID,\"fromAccount\":\"A-1\",\"toAccount\":\"B-1\",\"amount\":\"5\",AT};422",
                "{ID,\"fromAccount\":\"A-1\",\"toAccount\":\"B-1\",\"amount\":5};422",
                "{ID,\"fromAccount\":\"A-1\",\"toAccount\":\"B-1\",\"amount\":5,AT,\"more\":1};422",
                "{ID,\"fromAccount\":\"B-2\",\"toAccount\":\"B-1\",\"amount\":5,AT};422",
                "{ID,\"fromAccount\":\"B-1\",\"toAccount\":\"A-1\",\"amount\":5,AT};421"
            })
    void a_credit_that_is_not_valid_is_a_problem_document_and_moves_nothing(String body, int status) {
        String whole = body.replace("ID", HEAD).replace("AT", AT);
        assertProblem(post("/messages/credit", whole), status);
        assertProblem(post("/messages/cancel", whole), status);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            delimiter = ';',
            value = {
                "'';400",
                "{};422",
                "{ID,\"toAccount\":\"B-1\",\"amount\":5,\"credited\":\"yes\"};422",
                "{ID,\"toAccount\":\"B-1\",\"amount\":5,\"credited\":false};422",
                "{ID,\"toAccount\":\"B-1\",\"amount\":5,\"credited\":false,\"reason\":\"No.\"};422",
                "{ID,\"toAccount\":\"B-1\",\"amount\":5,\"credited\":true,\"reason\":\"closed-account: No.\"};422"
            })
    void an_outcome_that_is_not_valid_ends_no_transfer(String body, int status) {
        assertProblem(post("/messages/outcome", body.replace("ID", HEAD)), status);
    }

    private MvcTestResult post(String path, String body) {
        return bankB.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static void assertProblem(MvcTestResult answer, int status) {
        assertThat(answer).hasStatus(status).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyText().contains("\"moved\":\"nothing\"", "whatToDo");
    }
}
