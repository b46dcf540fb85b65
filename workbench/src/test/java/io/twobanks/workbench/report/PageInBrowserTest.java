package io.twobanks.workbench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.twobanks.checker.Rule;
import io.twobanks.workbench.InLanguage;
import io.twobanks.workbench.browser.Chromium;
import io.twobanks.workbench.browser.Key;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * The page in a real browser, in both languages, two widths and two colour schemes: by keyboard, and by axe-core, which looks for
 * what keeps people out. Skipped where there is no Chromium.
 */
class PageInBrowserTest {
    @TempDir
    private static Path folder;

    private static Chromium chromium;

    @BeforeAll
    static void start() throws Exception {
        Optional<Path> browser = Chromium.installed();
        assumeTrue(browser.isPresent(), "no Chromium on this machine");
        chromium = Chromium.start(browser.get(), Files.createDirectory(folder.resolve("browser")));
    }

    @AfterAll
    static void end() {
        if (chromium != null) {
            chromium.close();
        }
    }

    private static void open(String page, String query, int width, boolean dark) throws IOException {
        Path file = Files.writeString(folder.resolve("page.html"), page);
        chromium.open(URI.create(file.toUri() + query), width, dark);
        chromium.run(resource("/axe.min.js"));
        chromium.run(resource("look.js") + "globalThis.look = look;");
    }

    private static String page() {
        return InLanguage.english(() -> Page.of(Comparisons.of(
                Comparisons.valid("calm"),
                Comparisons.rejected("calm/without-it", Rule.ATOMICITY),
                Comparisons.failed("payee-refuses", Rule.TRUTH),
                Comparisons.skipped("never"))));
    }

    @ParameterizedTest
    @CsvSource({"1280, false, en", "1280, true, zh", "390, true, en", "390, false, zh"})
    void nothing_keeps_people_out(int width, boolean dark, String language) throws Exception {
        open(page(), "?lang=" + language, width, dark);

        assertThat(chromium.run("document.documentElement.lang").asString()).startsWith(language);
        assertThat(chromium.run("matchMedia('(prefers-color-scheme: dark)').matches")
                        .asBoolean())
                .isEqualTo(dark);
        assertThat(chromium.run("look.whole()")).isEmpty();
        assertThat(chromium.run("look.axe('page')")).isEmpty();
        assertThat(chromium.run("look.answerAll()")).isNotEmpty().allSatisfy(PageInBrowserTest::leadsToACell);
        assertThat(chromium.run("look.axe('adviser')")).isEmpty();
        assertThat(chromium.run("look.guardsOff()").asInt()).isPositive();
        assertThat(chromium.run("look.axe('guards off')")).isEmpty();
    }

    private static void leadsToACell(JsonNode address) {
        assertThat(address.asString()).matches("#[a-z]+/.+");
    }

    @Test
    void the_matrix_and_its_evidence_are_reached_by_keyboard_alone() throws Exception {
        open(page(), "?lang=en", 1280, false);
        assertThat(chromium.run("look.tabStops()").asInt()).isEqualTo(1);
        String first = chromium.run("look.focus('.cellb[tabindex=\"0\"]')").asString();

        chromium.press(Key.ARROW_DOWN);
        assertThat(chromium.run("look.cell()").asString()).isNotEqualTo(first).startsWith("xa/");
        String cell = chromium.run("look.focus('.cellb.run')").asString();
        chromium.press(Key.ENTER);
        await("the drawer has the focus")
                .until(() -> chromium.run("look.inDrawer()").asBoolean());
        assertThat(chromium.run("location.hash").asString()).isEqualTo("#" + cell);
        assertThat(chromium.run("look.drawer()").asString())
                .contains("A has committed", "./twobanks judge", "0123456789ab");
        assertThat(chromium.run("look.axe('drawer')")).isEmpty();
        chromium.press(Key.TAB);
        assertThat(chromium.run("look.inDrawer()").asBoolean()).isTrue();
        chromium.press(Key.ESCAPE);
        await("the cell has the focus again")
                .until(() -> chromium.run("look.cell()").asString().equals(cell));
    }

    @Test
    void an_address_opens_its_cell() throws Exception {
        open(page(), "?lang=zh#xa/payee-refuses", 390, false);

        assertThat(chromium.run("look.drawer()").asString()).contains("payee-refuses", "关于 payee-refuses 的一句话");
    }

    @Test
    void what_was_skipped_says_why_and_has_not_failed() throws Exception {
        open(page(), "?lang=en#xa/never", 1280, false);

        assertThat(chromium.run("look.drawer()").asString()).contains("skipped", "db-b is not ours to kill.");
        assertThat(chromium.run("document.querySelector('#facts').innerText").asString())
                .contains("2 of 3")
                .doesNotContain("of 4");
    }

    @Test
    void what_does_keep_people_out_is_seen() throws Exception {
        String bad = "<main class=\"wrap\"><img src=\"data:,\"><p style=\"color:#ddd;background:#fff\">pale</p>";
        open(page().replace("<main class=\"wrap\">", bad), "", 1280, false);

        assertThat(chromium.run("look.axe('page')"))
                .extracting(JsonNode::asString)
                .contains("page: image-alt at img")
                .anySatisfy(line -> assertThat(line).startsWith("page: color-contrast"));
    }

    private static String resource(String name) throws IOException {
        try (InputStream file = PageInBrowserTest.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
