package io.twobanks.common.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.requestTo;
import static org.springframework.test.web.client.response.MockRestResponseCreators.withStatus;

import io.twobanks.common.peer.PartnerCalls;
import io.twobanks.common.peer.Partnership;
import io.twobanks.common.problem.Refused;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.client.MockRestServiceServer;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** What bank A believes when it asks what bank B has received. */
class AskPeerTest {
    private static final String KEPT = "\"keptSince\":\"1970-01-01T00:00:00Z\"";
    private static final String WHOLE = "{\"readAll\":true,\"until\":\"2026-01-31T12:00:00Z\",\"received\":"
            + "[{\"transferId\":\"7\",\"amount\":10.00,\"credited\":true,\"reason\":null}],\"atDesk\":[],"
            + KEPT + "}";

    private final Partnership bankA = new Partnership('A', "one run");
    private final Partnership bankB = new Partnership('B', "one run");
    private final RestClient.Builder http =
            RestClient.builder().baseUrl("http://bank-b").requestInterceptor(new PartnerCalls(bankA));
    private final MockRestServiceServer server =
            MockRestServiceServer.bindTo(http).build();
    private final Question question = new Question(
            List.of(),
            Instant.parse("2026-01-31T11:00:00Z"),
            Instant.parse("2026-01-31T12:00:00Z"),
            Instant.parse("2026-01-31T12:00:00Z"));

    @Test
    void a_whole_answer_of_bank_b_is_believed() {
        answers(HttpStatus.OK, bankB.name(), WHOLE, MediaType.APPLICATION_JSON);

        assertThat(new AskPeer(http.build()).ask(question).received()).hasSize(1);
    }

    @Test
    void the_same_answer_of_another_bank_or_with_another_status_is_none() {
        answers(HttpStatus.OK, bankA.name(), WHOLE, MediaType.APPLICATION_JSON);
        assertNotBelieved();
        answers(HttpStatus.FOUND, bankB.name(), "", MediaType.APPLICATION_JSON);
        assertNotBelieved();
        answers(HttpStatus.OK, bankB.name(), "<html>", MediaType.TEXT_HTML);
        assertNotBelieved();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "{}",
                "{\"readAll\":true}",
                "{\"readAll\":true,\"until\":\"2026-01-31T12:00:00Z\",\"received\":null,\"atDesk\":[]," + KEPT + "}",
                "{\"readAll\":true,\"until\":\"2026-01-31T12:00:00Z\",\"received\":[null],\"atDesk\":[]," + KEPT + "}",
                "{\"readAll\":true,\"until\":\"2026-01-31T12:00:00Z\",\"received\":[{}],\"atDesk\":[]," + KEPT + "}",
                "{\"readAll\":true,\"until\":\"2026-01-31T12:00:01Z\",\"received\":[],\"atDesk\":[]," + KEPT + "}",
                "{\"readAll\":true,\"until\":\"2026-01-31T10:59:59Z\",\"received\":[],\"atDesk\":[]," + KEPT + "}",
                "{\"readAll\":true,\"until\":\"2026-01-31T12:00:00Z\",\"received\":[],\"atDesk\":[]}",
                "{\"readAll\":true,\"until\":\"2026-01-31T12:00:00Z\",\"received\":[],\"atDesk\":[],\"keptSince\":null}"
            })
    void half_of_an_answer_is_none(String body) {
        answers(HttpStatus.OK, bankB.name(), body, MediaType.APPLICATION_JSON);
        assertNotBelieved();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "null",
                "{\"transferIds\":null,\"since\":null,\"until\":null,\"sentBefore\":null}",
                "{\"transferIds\":[\"7\"],\"since\":\"2026-01-31T12:00:00Z\",\"until\":\"2026-01-31T12:00:00Z\",\"sentBefore\":\"2026-01-31T12:00:00Z\"}",
                "{\"transferIds\":[],\"since\":1,\"until\":\"2026-01-31T12:00:00Z\",\"sentBefore\":\"2026-01-31T12:00:00Z\"}"
            })
    void a_question_is_read_as_at_the_front_door(String body) {
        assertThatThrownBy(() -> Question.read(body)).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"amount\":10.00,\"credited\":true,\"reason\":\"closed-account: It is closed.\"",
                "\"amount\":10.00,\"credited\":false,\"reason\":null",
                "\"amount\":10.00,\"credited\":false",
                "\"amount\":10.00,\"credited\":\"maybe\",\"reason\":null",
                "\"amount\":-5,\"credited\":true,\"reason\":null",
                "\"amount\":0,\"credited\":true,\"reason\":null",
                "\"amount\":1.001,\"credited\":true,\"reason\":null",
                "\"amount\":1e30,\"credited\":true,\"reason\":null",
                "\"amount\":\"10.00\",\"credited\":true,\"reason\":null",
                "\"amount\":null,\"credited\":true,\"reason\":null",
                "\"credited\":true",
                "\"amount\":10.00,\"credited\":true,\"reason\":null},{\"transferId\":\"8\",\"amount\":9.00,\"credited\":true"
            })
    void one_entry_that_cannot_be_believed_does_not_take_the_others_with_it(String entry) {
        String body = WHOLE.replace("\"received\":[", "\"received\":[{\"transferId\":\"8\"," + entry + "},");
        answers(HttpStatus.OK, bankB.name(), body, MediaType.APPLICATION_JSON);

        Heard heard = new AskPeer(http.build()).ask(question);
        assertThat(heard.received()).containsOnlyKeys("7");
        assertThat(heard.unclear()).containsOnlyKeys("8");
    }

    @Test
    void what_is_told_twice_in_the_same_words_is_believed() {
        String again = WHOLE.replace(
                "\"received\":[",
                "\"received\":[{\"transferId\":\"7\",\"amount\":10,\"credited\":true,\"reason\":null},");
        answers(HttpStatus.OK, bankB.name(), again, MediaType.APPLICATION_JSON);

        assertThat(new AskPeer(http.build()).ask(question).received()).containsOnlyKeys("7");
    }

    private void answers(HttpStatus status, String by, String body, MediaType type) {
        server.reset();
        server.expect(requestTo("http://bank-b/reconciliation"))
                .andRespond(withStatus(status)
                        .header(Partnership.ANSWERED_BY, by)
                        .body(body)
                        .contentType(type));
    }

    private void assertNotBelieved() {
        AskPeer bank = new AskPeer(http.build());
        assertThatThrownBy(() -> bank.ask(question)).isInstanceOf(RestClientException.class);
    }
}
