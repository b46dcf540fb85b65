package io.twobanks.common.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twobanks.common.problem.NotPossible;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;

class PartnerDoorTest {
    @PartnerController
    static class ForPartners {
        public void answer() {}
    }

    @RestController
    static class ForEverybody {
        public void answer() {}
    }

    private final Partnership bankB = new Partnership('B', "one run");
    private final PartnerDoor door = new PartnerDoor(bankB);
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void the_partner_is_let_in_and_the_answer_names_the_bank() throws Exception {
        request.addHeader(Partnership.SECRET, "one run");

        assertThat(door.preHandle(request, response, handler(new ForPartners())))
                .isTrue();
        assertThat(response.getHeader(Partnership.ANSWERED_BY)).isEqualTo(bankB.name());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "another run", "one run "})
    void a_stranger_is_refused_by_a_bank_that_says_who_it_is(String secret) {
        if (secret != null) {
            request.addHeader(Partnership.SECRET, secret);
        }

        assertThatThrownBy(() -> door.preHandle(request, response, handler(new ForPartners())))
                .isInstanceOf(NotPossible.class)
                .hasMessageContaining("Only the partner's bank of the same run");
        assertThat(response.getHeader(Partnership.ANSWERED_BY)).isEqualTo(bankB.name());
    }

    @Test
    void clients_need_no_secret() throws Exception {
        assertThat(door.preHandle(request, response, handler(new ForEverybody())))
                .isTrue();
        assertThat(response.getHeader(Partnership.ANSWERED_BY)).isNull();
    }

    private static HandlerMethod handler(Object controller) throws NoSuchMethodException {
        return new HandlerMethod(controller, "answer");
    }
}
