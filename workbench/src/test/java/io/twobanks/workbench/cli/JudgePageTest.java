package io.twobanks.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.workbench.launch.Checkout;
import io.twobanks.workbench.markdown.Fence;
import io.twobanks.workbench.markdown.Markdown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page on other people's systems shows behind a prompt is what is printed, in both languages. */
class JudgePageTest {
    private static final String PROMPT = "$ ./twobanks judge ";
    private static final Path ROOT = Checkout.find().root();

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void the_judge_says_of_the_foreign_ledgers_what_the_page_shows(String language) throws IOException {
        List<String> shown = typed(language).lines();
        String file = shown.get(0).substring(PROMPT.length());

        Ran ran = Ran.in(
                Locale.forLanguageTag(language), "judge", ROOT.resolve(file).toString());

        assertThat(ran.out().lines()).containsExactlyElementsOf(shown.subList(1, shown.size()));
        assertThat(ran.exitCode()).isEqualTo(1);
    }

    private static Fence typed(String language) throws IOException {
        String page = Files.readString(ROOT.resolve("docs/" + language + "/judge.md"));
        return Markdown.of(page).fences().stream()
                .filter(fence -> fence.mark().equals("run: judge"))
                .findFirst()
                .orElseThrow();
    }
}
