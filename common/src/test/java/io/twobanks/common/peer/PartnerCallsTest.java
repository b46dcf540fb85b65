package io.twobanks.common.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.header;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.requestTo;
import static org.springframework.test.web.client.response.MockRestResponseCreators.withSuccess;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.client.MockRestServiceServer;
import org.springframework.test.web.client.response.DefaultResponseCreator;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

class PartnerCallsTest {
    private final Partnership bankA = new Partnership('A', "one run");
    private final RestClient.Builder calls =
            RestClient.builder().baseUrl("http://bank-b").requestInterceptor(new PartnerCalls(bankA));
    private final MockRestServiceServer server =
            MockRestServiceServer.bindTo(calls).build();

    @Test
    void the_partner_sees_the_secret_and_its_answer_is_believed() {
        assertThat(answerOf(withSuccess().header(Partnership.ANSWERED_BY, new Partnership('B', "one run").name())))
                .isEqualTo("{\"done\":true}");
        server.verify();
    }

    @Test
    void an_answer_that_names_another_bank_or_run_or_none_is_as_good_as_none() {
        assertIsNoAnswer(withSuccess().header(Partnership.ANSWERED_BY, bankA.name()));
        assertIsNoAnswer(withSuccess().header(Partnership.ANSWERED_BY, new Partnership('B', "another run").name()));
        assertIsNoAnswer(withSuccess());
    }

    private void assertIsNoAnswer(DefaultResponseCreator answer) {
        assertThatThrownBy(() -> answerOf(answer))
                .isInstanceOf(RestClientException.class)
                .hasRootCauseInstanceOf(NotThePartner.class);
        server.reset();
    }

    private String answerOf(DefaultResponseCreator answer) {
        server.expect(requestTo("http://bank-b/steps"))
                .andExpect(header(Partnership.SECRET, "one run"))
                .andRespond(answer.body("{\"done\":true}").contentType(MediaType.APPLICATION_JSON));
        return calls.build()
                .post()
                .uri("/steps")
                .header(HttpHeaders.ACCEPT, MediaType.ALL_VALUE)
                .retrieve()
                .body(String.class);
    }
}
