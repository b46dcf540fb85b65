package io.twobanks.workbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.checker.Rule;
import io.twobanks.workbench.InLanguage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What can be said of the page without a browser. */
class PageTest {
    private static final Comparison COMPARISON =
            Comparisons.of(Comparisons.valid("calm"), Comparisons.rejected("calm/without-it", Rule.ATOMICITY));
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String page = InLanguage.english(() -> Page.of(COMPARISON));

    @Test
    void it_asks_no_server_for_anything() {
        assertThat(page).doesNotContain("http:", "https:", "src=", "url(", "@import", "<link", "fetch(");
    }

    @Test
    void nothing_that_was_to_be_filled_in_is_left() {
        assertThat(page)
                .doesNotContain(
                        "/* style */", "/* script */", "/* texts */", "/* rules */", "/* data */", "{language}");
        assertThat(page).contains("const LANGUAGE = \"en\"");
        assertThat(InLanguage.chinese(() -> Page.of(COMPARISON))).contains("const LANGUAGE = \"zh\"");
    }

    @Test
    void the_data_in_it_are_the_comparison_and_cannot_end_the_script() {
        String data = line("const DATA = ");

        assertThat(page.split("</script>")).hasSize(2);
        assertThat(data).contains("it \\u003c/script> helps");
        assertThat(JSON.readValue(data, Comparison.class)).isEqualTo(COMPARISON);
    }

    @Test
    void each_text_of_it_stands_there_in_both_languages() throws IOException {
        JsonNode texts = texts();

        assertThat(texts.size()).isGreaterThan(100);
        texts.properties().forEach(text -> {
            String english = text.getValue().path("en").asString("");
            String chinese = text.getValue().path("zh").asString("");
            assertThat(english).as(text.getKey()).isNotBlank().doesNotContainPattern("\\p{IsHan}");
            assertThat(places(chinese)).as(text.getKey()).isEqualTo(places(english));
            if (english.matches("(?s).*[a-z]{3}.*")) {
                assertThat(chinese).as(text.getKey()).containsPattern("\\p{IsHan}");
            }
        });
    }

    @Test
    void each_text_that_it_names_exists() throws IOException {
        Set<String> known = texts().propertyNames().stream().collect(Collectors.toSet());
        Set<String> named = Pattern.compile("\\bt\\('([^']+)'[,)]|data-(?:t|label|placeholder)=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .map(PageTest::found)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named).hasSizeGreaterThan(60);
        assertThat(known).containsAll(named);
    }

    @Test
    void each_rule_is_explained_in_both_languages() {
        JsonNode rules = JSON.readTree(line("const RULES = "));

        assertThat(rules.propertyNames()).hasSize(Rule.values().length);
        assertThat(rules.path("ATOMICITY").path("en").asString()).contains("both legs");
        assertThat(rules.path("ATOMICITY").path("zh").asString()).containsPattern("\\p{IsHan}");
    }

    private static String found(MatchResult text) {
        return text.group(1) == null ? text.group(2) : text.group(1);
    }

    private static Set<String> places(String text) {
        return Pattern.compile("\\{\\d}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static JsonNode texts() throws IOException {
        try (InputStream file = Page.class.getResourceAsStream("compare-texts.json")) {
            return JSON.readTree(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private String line(String beginning) {
        return page.lines()
                .filter(line -> line.startsWith(beginning))
                .map(line -> line.substring(beginning.length(), line.length() - 1))
                .findFirst()
                .orElseThrow();
    }
}
