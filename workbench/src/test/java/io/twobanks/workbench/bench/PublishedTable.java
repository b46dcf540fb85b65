package io.twobanks.workbench.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.workbench.InLanguage;
import io.twobanks.workbench.launch.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;

/** A table in a page of the docs, in both languages, that is made of published data, where there are any. */
final class PublishedTable {
    private static final boolean WRITE = Boolean.getBoolean("twobanks.write");

    private final Path docs = Checkout.find().root().resolve("docs");
    private final String name;
    private final String page;

    /** @param name of the data below docs/results, and of the place in the page */
    PublishedTable(String name, String page) {
        this.name = name;
        this.page = page;
    }

    Path data() {
        return docs.resolve("results").resolve(name + ".json");
    }

    boolean isThere() {
        return Files.exists(data());
    }

    /**
     * Fails when the page shows something else; {@code -Dtwobanks.write=true} writes it.
     *
     * @param writer the test that writes, as the page says
     */
    void requireShown(
            String language, Class<?> writer, Function<Path, List<String>> table, Supplier<List<String>> unpublished)
            throws IOException {
        String begin = "<!-- " + name + ": " + writer.getSimpleName() + " writes from here -->\n";
        String end = "<!-- " + name + ": to here -->\n";
        Path file = docs.resolve(language).resolve(page);
        String text = Files.readString(file);
        assertThat(text).contains(begin, end);
        int from = text.indexOf(begin) + begin.length();
        List<String> lines = InLanguage.as(
                Locale.forLanguageTag(language), () -> isThere() ? table.apply(data()) : unpublished.get());
        String shown = String.join("\n", lines) + "\n";
        if (WRITE) {
            text = text.substring(0, from) + shown + text.substring(text.indexOf(end));
            Files.writeString(file, text);
        }

        assertThat(text.substring(from, text.indexOf(end)))
                .as(file + " is not what is made of " + data() + "; this test with -Dtwobanks.write=true writes it")
                .isEqualTo(shown);
    }
}
