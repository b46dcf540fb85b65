package io.twobanks.common.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.common.problem.Refusal;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asserts that an answer is a complete problem document (RFC 9457) with the members of our own. */
final class ProblemDocument {
    private final JsonNode document;

    private ProblemDocument(JsonNode document) {
        this.document = document;
    }

    static ProblemDocument of(MvcTestResult answer) {
        assertThat(answer).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        try {
            String body = answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
            JsonNode document = JsonMapper.shared().readTree(body);
            assertThat(document.propertyNames()).contains("title", "status", "detail", "whatToDo");
            assertThat(document.path("status").asInt())
                    .isEqualTo(answer.getResponse().getStatus());
            return new ProblemDocument(document);
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    ProblemDocument isRefusal(Refusal refusal) {
        hasStatus(refusal.status()).movedNothing();
        assertThat(text("type")).isEqualTo("urn:two-banks:problem:" + refusal.slug());
        assertThat(text("title")).isEqualTo(refusal.title());
        assertThat(text("whatToDo")).isEqualTo(refusal.advice());
        return this;
    }

    /** The answer claims nothing about the money, and names the id under which to ask. */
    ProblemDocument isNotKnown(String transferId) {
        assertThat(text("transferId")).isEqualTo(transferId);
        return isNotKnownUnderSomeId();
    }

    ProblemDocument isNotKnownUnderSomeId() {
        hasStatus(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(text("type")).isEqualTo("urn:two-banks:problem:not-known");
        assertThat(text("moved")).isEqualTo("not known");
        assertThat(text("transferId")).hasSize(36);
        assertThat(text("whatToDo")).contains("GET /transfers/" + text("transferId"), "same request");
        return this;
    }

    ProblemDocument hasStatus(HttpStatusCode status) {
        assertThat(document.path("status").asInt()).isEqualTo(status.value());
        return this;
    }

    ProblemDocument movedNothing() {
        assertThat(text("moved")).isEqualTo("nothing");
        return this;
    }

    ProblemDocument claimsNothingAboutTheMoney() {
        assertThat(document.has("moved")).isFalse();
        return this;
    }

    ProblemDocument says(String... words) {
        assertThat(text("detail")).contains(words);
        return this;
    }

    private String text(String member) {
        return document.path(member).asString();
    }
}
