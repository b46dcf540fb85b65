package io.twobanks.workbench.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TermsTest {
    private final Terms english =
            terms("docs/en/glossary.md", "# Glossary\n\n### half message\n\nx\n\n### branch\n\nx\n\n### in doubt\n\nx");
    private final Terms chinese = terms("docs/zh/glossary.md", "# 术语表\n\n### 半消息\n\nx");

    private static Terms terms(String path, String glossary) {
        return new Terms(new Document(path, glossary));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A half message.",
                "A half\nmessage.",
                "Half messages.",
                "A *half* message.",
                "- A half message.",
                "| a | half message |\n|---|---|\n",
                "See [a half message](../mq.md), a half message.",
                "A half message, a [half message](../glossary.md#half-message)."
            })
    void a_first_use_without_a_link_is_found(String text) {
        assertThat(findings(english, "docs/en/how/mq.md", text))
                .singleElement()
                .satisfies(finding -> assertThat(finding.what()).contains("half-message"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A [half message](../glossary.md#half-message), a half message.",
                "A [*half\nmessage*](../glossary.md#half-message), half messages.",
                "See [half messages](../mq.md).",
                "`half message`",
                "## A half message",
                "```\nhalf message\n```",
                "Halfmessage, a half-hearted message, branching."
            })
    void a_first_use_with_a_link_is_right_and_code_and_headings_do_not_count(String text) {
        assertThat(findings(english, "docs/en/how/mq.md", text)).isEmpty();
    }

    @Test
    void each_term_is_looked_for_in_its_plural_and_with_a_hyphen() {
        assertThat(findings(english, "docs/en/xa.md", "\n\nTwo branches are in-doubt."))
                .extracting(Finding::what)
                .satisfiesExactly(
                        first -> assertThat(first).contains("branch"),
                        second -> assertThat(second).contains("in-doubt"));
    }

    @Test
    void chinese_has_no_spaces_around_a_term() {
        assertThat(findings(chinese, "docs/zh/mq.md", "它存下半消息，不给人看。")).hasSize(1);
        assertThat(findings(chinese, "docs/zh/mq.md", "它存下[半消息](glossary.md#半消息)，半消息不给人看。"))
                .isEmpty();
    }

    private static Stream<Finding> findings(Terms terms, String path, String text) {
        return terms.notLinkedIn(new Document(path, text));
    }
}
