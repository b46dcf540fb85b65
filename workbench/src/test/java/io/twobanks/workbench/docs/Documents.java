package io.twobanks.workbench.docs;

import io.twobanks.workbench.launch.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The documents of this checkout that are kept true. */
final class Documents {
    static final Path ROOT = Checkout.find().root();

    private Documents() {}

    static List<Document> all() {
        return Stream.concat(
                        Stream.of("README.md", "README.zh.md", "CONTRIBUTING.md", "infra/README.md"), below("docs"))
                .filter(path -> Files.exists(ROOT.resolve(path)))
                .map(Documents::read)
                .toList();
    }

    private static Stream<String> below(String folder) {
        try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
            return files
                    .filter(file -> file.toString().endsWith(".md"))
                    .map(file -> ROOT.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Document read(String path) {
        try {
            return new Document(path, Files.readString(ROOT.resolve(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the Chinese of an English document stands, or empty for one that exists in one language. */
    static Optional<String> translationOf(String path) {
        return path.equals("README.md")
                ? Optional.of("README.zh.md")
                : Optional.of(path)
                        .filter(english -> english.startsWith("docs/en/"))
                        .map(english -> english.replace("docs/en/", "docs/zh/"));
    }

    /** The same for both languages of a document; other paths stay as they are. */
    static String withoutLanguage(String path) {
        return path.replaceAll("^docs/(en|zh)/", "docs/*/").replaceAll("^README(\\.zh)?\\.md", "README.*");
    }
}
