package io.twobanks.compensation;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.common.peer.Partnership;
import io.twobanks.common.problem.Problems;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** What the partner may ask for: nothing invalid gets so far as to a step. */
class StepControllerTest {
    private static final String ID = "0a000000-0000-4000-8000-00000000000f";
    private static final String AT = "\"orderedAt\":\"2026-01-31T12:00:00Z\"";

    /** Without any steps: who reached them would fail differently. */
    private final MockMvcTester bankB = MockMvcTester.create(
            MockMvcBuilders.standaloneSetup(new StepController(null, new Partnership('B', "one run")))
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
                "{\"account\":null,\"amount\":null,\"orderedAt\":null};422",
                "{\"account\":\"B-1\",AT};422",
                "{\"account\":\"B-1\",\"amount\":null,AT};422",
                "{\"account\":\"B-1\",\"amount\":-5,AT};422",
                "{\"account\":\"B-1\",\"amount\":0,AT};422",
                "{\"account\":\"B-1\",\"amount\":1.005,AT};422",
                "{\"account\":\"B-1\",\"amount\":1e30,AT};422",
                "{\"account\":\"B-1\",\"amount\":1e2147483648,AT};400",
                "{\"account\":\"B-1\",\"amount\":\"5\",AT};422",
                "{\"account\":\"B\",\"amount\":5,AT};422",
                "{\"account\":1,\"amount\":5,AT};422",
                "{\"account\":\"B-1\",\"amount\":5,\"amount\":6,AT};400",
                "{\"account\":\"B-1\",\"amount\":5,AT,\"more\":1};422",
                "{\"account\":\"B-1\",\"amount\":5};422",
                "{\"account\":\"B-1\",\"amount\":5,\"orderedAt\":null};422",
                "{\"account\":\"B-1\",\"amount\":5,\"orderedAt\":1769860800};422",
                "{\"account\":\"B-1\",\"amount\":5,\"orderedAt\":\"2026-01-31\"};422",
                "{\"account\":\"A-1\",\"amount\":5,AT};421"
            })
    void what_is_not_valid_is_a_problem_document_and_moves_nothing(String body, int status) {
        String whole = body.replace("AT", AT);
        assertProblem(post("/steps/" + ID + "/credit", whole), status);
        assertProblem(post("/steps/" + ID + "/take-back", whole), status);
    }

    @ParameterizedTest
    @CsvSource({"7", "0a00000000004000800000000000000f", "null"})
    void an_id_is_a_uuid(String id) {
        assertProblem(post("/steps/" + id + "/credit", "{\"account\":\"B-1\",\"amount\":5," + AT + "}"), 422);
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
