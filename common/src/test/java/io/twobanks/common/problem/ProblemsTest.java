package io.twobanks.common.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

class ProblemsTest {
    /** Fails when its work is done. */
    @RestController
    static class CannotWrite {
        @GetMapping("/paid")
        String paid() {
            throw new HttpMessageNotWritableException("no converter");
        }
    }

    private final MockMvcTester bank = MockMvcTester.of(
            List.of(new CannotWrite()),
            builder -> builder.setControllerAdvice(new Problems()).build());

    @Test
    void an_answer_that_cannot_be_written_does_not_claim_that_nothing_moved() {
        assertThat(bank.get().uri("/paid"))
                .hasStatus(500)
                .bodyText()
                .contains("\"whatToDo\":")
                .doesNotContain("\"moved\"");
    }

    @Test
    void a_request_that_was_not_taken_moved_nothing() {
        assertThat(bank.post().uri("/paid")).hasStatus(405).bodyText().contains("\"moved\":\"nothing\"");
    }
}
