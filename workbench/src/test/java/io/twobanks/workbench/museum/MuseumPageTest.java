package io.twobanks.workbench.museum;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.workbench.launch.Checkout;
import io.twobanks.workbench.reference.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages say what the files say; {@code -Dtwobanks.write=true} writes them anew. */
class MuseumPageTest {
    private static final boolean WRITE = Boolean.getBoolean("twobanks.write");

    @ParameterizedTest
    @EnumSource
    void the_page_is_written_from_the_exhibits(Language language) throws IOException {
        Checkout checkout = Checkout.find();
        String page = new MuseumPage(Museum.of(checkout).exhibits()).in(language);
        Path file = checkout.root().resolve("docs").resolve(language.folder()).resolve("museum.md");
        if (WRITE) {
            Files.writeString(file, page);
        }

        assertThat(file).as("-Dtwobanks.write=true writes it anew").hasContent(page);
    }
}
