package io.twobanks.notify;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.common.problem.Problems;
import io.twobanks.notify.guard.BelieveAnswer;
import io.twobanks.notify.guard.Signatures;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** What the other bank may bring, signed or not: nothing invalid moves anything. */
class ReceiveTransferTest {
    private static final String HEAD = "\"transferId\":\"0a000000-0000-4000-8000-00000000000f\"";
    private static final String AT = "\"orderedAt\":\"2026-01-31T12:00:00Z\"";
    private static final String VALID = "{ID,\"fromAccount\":\"A-1\",\"toAccount\":\"B-1\",\"amount\":5,AT}";

    private final TwoBanks banks = new TwoBanks();
    private final MockMvcTester bankB =
            MockMvcTester.create(MockMvcBuilders.standaloneSetup(banks.receiveTransfer(), banks.answerPayee())
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
                "<html>;400",
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
    void a_notice_that_is_not_valid_is_a_problem_document_and_moves_nothing(String body, int status) {
        assertProblem(signed("/notices/credit", body), status);
        assertProblem(signed("/notices/cancel", body), status);
        assertThat(banks.b.received.rows).isEmpty();
    }

    @Test
    void a_notice_that_is_not_signed_is_a_problem_document_however_valid_it_is() {
        assertProblem(post("/notices/credit", VALID, ""), 401);
        assertProblem(post("/notices/cancel", VALID, ""), 401);
        assertProblem(post("/payments/query", "{}", ""), 401);
        assertProblem(post("/payments/outcome", "{}", ""), 401);
        assertThat(banks.b.received.rows).isEmpty();
    }

    @Test
    void a_valid_one_is_answered_with_what_became_of_it() {
        MvcTestResult answer = signed("/notices/credit", VALID);
        assertThat(answer).hasStatusOk().headers().containsHeader(Signatures.HEADER);
        assertThat(answer).bodyText().contains("\"credited\":true");
        assertThat(banks.b.bank.balance("B-1")).isEqualByComparingTo("1005.00");
    }

    @Test
    void the_same_id_about_another_amount_is_refused_and_moves_nothing() {
        signed("/notices/credit", VALID);
        assertProblem(signed("/notices/credit", VALID.replace("\"amount\":5", "\"amount\":6")), 409);
        assertThat(banks.b.bank.balance("B-1")).isEqualByComparingTo("1005.00");
    }

    private MvcTestResult signed(String path, String body) {
        String whole = whole(body);
        banks.clock.pass(Duration.ofMillis(1));
        return post(path, whole, new BelieveAnswer(true, banks.signatures).sign('B', path, whole));
    }

    private static String whole(String body) {
        return body.replace("ID", HEAD).replace("AT", AT);
    }

    private MvcTestResult post(String path, String body, String signature) {
        return bankB.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .header(Signatures.HEADER, signature)
                .content(whole(body))
                .exchange();
    }

    private static void assertProblem(MvcTestResult answer, int status) {
        assertThat(answer).hasStatus(status).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyText().contains("\"moved\":\"nothing\"", "whatToDo");
    }
}
