package io.twobanks.workbench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.twobanks.workbench.InLanguage;
import io.twobanks.workbench.browser.Chromium;
import io.twobanks.workbench.launch.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies in docs/results. That it is what each pattern declares, the pattern's own ReferenceTest says. */
class PublishedResultsTest {
    private static final long MOST_BYTES = 5_000_000;
    private static final boolean WRITE = Boolean.getBoolean("twobanks.write");

    @TempDir
    private Path profile;

    private final Path folder = Checkout.find().root().resolve("docs/results");
    private final Path json = folder.resolve(ComparisonFile.JSON_NAME);
    private final Path picture = folder.resolve("result.png");
    private final Path page = folder.resolve(ComparisonFile.PAGE_NAME);

    @Test
    void the_data_are_of_todays_schema_and_nothing_of_them_is_outdated() {
        Comparison published = ComparisonFile.read(json);

        assertThat(published.outdated()).isEmpty();
        assertThat(Published.of(published)).isEqualTo(published);
        assertThat(published.results()).isNotEmpty();
        assertThat(published.patterns())
                .extracting(Declared::id)
                .containsExactlyElementsOf(Checkout.find().compared());
    }

    /** {@code -Dtwobanks.write=true} makes the page anew, where only its looks have changed. */
    @Test
    void the_page_is_what_is_made_of_the_data() throws IOException {
        Comparison published = ComparisonFile.read(json);
        if (WRITE) {
            ComparisonFile.publish(published, folder);
        }

        assertThat(Files.readString(page).equals(InLanguage.english(() -> Page.of(published))))
                .as(page + " is not the page of " + json + "; this test with -Dtwobanks.write=true makes it anew")
                .isTrue();
    }

    /** {@code -Dtwobanks.write=true} draws it, where there is a Chromium. */
    @Test
    void the_picture_of_the_page_that_the_readme_shows_is_there() throws Exception {
        if (WRITE) {
            Optional<Path> browser = Chromium.installed();
            assumeTrue(browser.isPresent(), "no Chromium on this machine");
            try (Chromium chromium = Chromium.start(browser.get(), profile)) {
                chromium.open(page.toUri(), 1280, false);
                chromium.run("document.querySelector('#matrix-h').scrollIntoView()");
                Files.write(picture, chromium.picture(false));
            }
        }

        assertThat(Files.readAllBytes(picture)).startsWith(0x89, 'P', 'N', 'G').hasSizeLessThan(500_000);
        assertThat(Files.readString(Checkout.find().root().resolve("README.md")))
                .contains("docs/results/result.png");
    }

    @Test
    void both_are_small_enough_to_be_looked_at() throws IOException {
        assertThat(Files.size(json)).isLessThan(MOST_BYTES);
        assertThat(Files.size(page)).isLessThan(MOST_BYTES);
    }
}
