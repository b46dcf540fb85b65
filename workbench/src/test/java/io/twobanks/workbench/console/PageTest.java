package io.twobanks.workbench.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.common.transfer.TransferState;
import io.twobanks.workbench.launch.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What can be said of the page without a browser. */
class PageTest {
    private static final Path FOLDER =
            Checkout.find().root().resolve("workbench/src/main/resources/io/twobanks/workbench/console/page");
    private static final JsonNode TEXTS = JsonMapper.builder().build().readTree(read(FOLDER.resolve("texts.json")));

    /** The code adds the rest: a state, an action, what is said. */
    private static final Set<String> BEGINNINGS = Set.of(
            "stream.",
            "exercises.end.",
            "exercises.mark.",
            "process.",
            "do.",
            "step.",
            "fault.",
            "became.",
            "state.",
            "kind.",
            "action.",
            "words.",
            "sign.",
            "say.",
            "group.",
            "end.",
            "price.",
            "phase.",
            "came.",
            "rated.",
            "told.",
            "compared.",
            "after.",
            "results.",
            "view");

    @Test
    void each_text_stands_there_in_both_languages() {
        assertThat(TEXTS.size()).isGreaterThan(100);
        TEXTS.properties().forEach(text -> {
            String english = text.getValue().path("en").asString("");
            String chinese = text.getValue().path("zh").asString("");
            assertThat(english).as(text.getKey()).isNotBlank().doesNotContainPattern("[\\p{IsHan}，。：；（）]");
            assertThat(chinese).as(text.getKey()).isNotBlank();
            if (!text.getKey().startsWith("say.")) { // There a sentence may leave out what it need not repeat.
                assertThat(places(chinese)).as(text.getKey()).isEqualTo(places(english));
            }
            if (english.matches("(?s).*[a-z]{3}.*")) {
                assertThat(chinese).as(text.getKey()).containsPattern("\\p{IsHan}");
            }
        });
    }

    @Test
    void each_text_that_the_page_names_exists_and_none_is_left_over() {
        Set<String> named = matches("\\bt\\('([^']+)'", "data-(?:t|label|title|placeholder)=\"([^\"]+)\"");
        named.addAll(
                matches("'((?:money|guards|link|links|answer|timeline|cut|mend|transfer)\\.?[\\w.]*)'(?= :|,|\\))"));
        Set<String> known = TEXTS.propertyNames().stream().collect(Collectors.toSet());

        assertThat(known).containsAll(matches("\\bt\\('([^']+)'", "data-(?:t|label|title|placeholder)=\"([^\"]+)\""));
        assertThat(known)
                .allSatisfy(key -> assertThat(
                                named.contains(key) || BEGINNINGS.stream().anyMatch(key::startsWith))
                        .as(key + " is shown somewhere")
                        .isTrue());
    }

    @Test
    void each_state_of_a_transfer_has_a_name() {
        assertThat(TransferState.values())
                .allSatisfy(state ->
                        assertThat(TEXTS.has("state." + state)).as(state.name()).isTrue());
    }

    /** The policy would refuse it, and the page would be half there. */
    @Test
    void no_script_and_no_style_stands_in_the_page_and_nothing_comes_from_elsewhere() {
        String page = read(FOLDER.resolve("index.html"));

        assertThat(page).doesNotContainPattern("<script(?![^>]*\\ssrc=)|<style|\\sstyle=|\\son\\w+=");
        assertThat(all()).doesNotContainPattern("https?://(?!www\\.w3\\.org)|innerHTML|insertAdjacentHTML|\\beval\\(");
    }

    private static Set<String> matches(String... patterns) {
        String all = all();
        return Stream.of(patterns)
                .flatMap(pattern -> Pattern.compile(pattern).matcher(all).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> places(String text) {
        return Pattern.compile("\\{\\d}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static String all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().matches(".*\\.(js|html)"))
                    .map(PageTest::read)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
