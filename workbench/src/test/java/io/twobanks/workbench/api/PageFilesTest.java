package io.twobanks.workbench.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A script that is not given out leaves the whole page empty. */
class PageFilesTest {
    private static final Path FOLDER = Path.of("src/main/resources/io/twobanks/workbench/console/page");

    @Test
    void each_file_of_the_page_is_given_out() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            Set<String> names = files.map(file -> "/" + file.getFileName())
                    .filter(name -> !name.equals("/index.html")) // It is given out as the address without a name.
                    .collect(Collectors.toSet());
            assertThat(PageFiles.ALL).contains("/").containsAll(names);
        }
    }
}
