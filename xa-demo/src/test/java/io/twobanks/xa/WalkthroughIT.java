package io.twobanks.xa;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.workbench.launch.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The documents, typed from beginning to end on real processes: what they show is what happens. */
@ResourceLock(CommandLine.PREFERRED_PORTS)
class WalkthroughIT {
    private final Checkout checkout = Checkout.find();

    @ParameterizedTest
    @CsvSource({"README.md, en, 8", "docs/en/xa.md, en, 50"})
    void every_example_of_a_document_does_what_it_shows(String document, String language, int atLeast)
            throws IOException {
        Walkthrough walkthrough =
                Walkthrough.of(Files.readString(checkout.root().resolve(document)));
        CommandLine shell = new CommandLine("walkthrough-" + document.replaceAll("\\W", "-") + "/.twobanks");
        Path folder = shell.home().getParent();
        shell.writeScript(folder.resolve("twobanks"));
        try (Reader reader = new Reader(document, folder, environment(folder, language))) {
            if (walkthrough.blocks().get(0).shell() != 1) {
                reader.startWorkbench();
            }
            assertThat(reader.follow(walkthrough)).as("commands").isGreaterThanOrEqualTo(atLeast);
        } finally {
            shell.type("stop");
        }
    }

    private Map<String, String> environment(Path folder, String language) throws IOException {
        String path = System.getenv("PATH");
        return Map.of(
                "TWOBANKS_HOME",
                folder.resolve(".twobanks").toString(),
                "TWOBANKS_LANG",
                language,
                "PATH",
                hasCurl(path) ? path : CurlStandIn.writeScript(folder.resolve("bin")) + ":" + path);
    }

    private static boolean hasCurl(String path) {
        return !Boolean.getBoolean("twobanks.without-curl")
                && Stream.of(path.split(":")).anyMatch(folder -> Files.isExecutable(Path.of(folder, "curl")));
    }
}
