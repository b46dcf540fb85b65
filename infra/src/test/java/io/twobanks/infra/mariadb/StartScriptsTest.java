package io.twobanks.infra.mariadb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The scripts that every start runs, those of the patterns included. */
class StartScriptsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path COMMON = ROOT.resolve("common/src/main/resources/io/twobanks/common");

    /** Users and rights lie in tables of the server's own, where no bank's transaction holds anything. */
    private static final Pattern RIGHTS = Pattern.compile("(GRANT|CREATE USER IF NOT EXISTS|ALTER USER)\\s.*");

    @Test
    void no_start_waits_for_a_lock_that_only_the_started_bank_can_free() throws IOException {
        assertThat(scripts()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(scripts().stream().flatMap(file -> SqlStatements.of(read(file)).stream()))
                .isNotEmpty()
                .allMatch(statement -> AlreadyThere.canTell(statement)
                        || RIGHTS.matcher(statement).matches());
    }

    private static List<Path> scripts() throws IOException {
        try (Stream<Path> common = Files.list(COMMON);
                Stream<Path> modules = Files.list(ROOT)) {
            return Stream.concat(
                            common.filter(file -> file.toString().endsWith(".sql")),
                            modules.map(module -> module.resolve("schema.sql")).filter(Files::exists))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
