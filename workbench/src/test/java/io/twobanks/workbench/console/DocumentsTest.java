package io.twobanks.workbench.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.twobanks.workbench.Problem;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentsTest {
    private final Documents documents = new Documents();

    @Test
    void each_language_has_its_own() throws IOException {
        assertThat(documents.read("en", "/how/xa").markdown()).startsWith("# XA");
        assertThat(documents.read("zh", "/how/xa").markdown()).containsPattern("\\p{IsHan}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/none",
                "/../README",
                "/how/../xa",
                "/how/xa.md",
                "/../../pom",
                "/how%2fxa",
                "//xa",
                "/xa\0"
            })
    void what_is_no_document_of_this_checkout_is_refused(String name) {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> documents.read("en", name));
    }
}
