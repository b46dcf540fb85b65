package io.twobanks.workbench.walkthrough;

import io.twobanks.workbench.junit.CommandLine;
import io.twobanks.workbench.launch.Checkout;
import io.twobanks.workbench.launch.Pattern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * A pattern's documents, typed from beginning to end on real processes, as dynamic tests. They take the ports that
 * {@code run} prefers, so a test class with them holds {@link CommandLine#PREFERRED_PORTS}.
 * {@code -Dtwobanks.walkthrough=zh} types the Chinese documents in place of the English ones,
 * {@code -Dtwobanks.without-curl=true} does without a {@code curl} even where there is one.
 */
public final class WalkthroughTests {
    private static final String LANGUAGE = System.getProperty("twobanks.walkthrough", "en");

    private final Checkout checkout = Checkout.find();
    private final Pattern pattern;

    /** @param patternId of the pattern that the documents run, for example {@code xa} */
    public WalkthroughTests(String patternId) {
        this.pattern = checkout.pattern(patternId);
    }

    /**
     * The test that types one document.
     *
     * @param english path of the English document in the checkout, for example {@code docs/en/xa.md}
     * @param atLeast so many commands must have been typed: a document whose marks were lost would pass otherwise
     */
    public DynamicTest of(String english, int atLeast) {
        String document = inLanguage(english);
        return DynamicTest.dynamicTest(document, () -> follow(document, atLeast));
    }

    private static String inLanguage(String english) {
        return LANGUAGE.equals("en")
                ? english
                : english.replace("docs/en/", "docs/" + LANGUAGE + "/")
                        .replace("README.md", "README." + LANGUAGE + ".md");
    }

    private void follow(String document, int atLeast) throws IOException {
        Walkthrough walkthrough =
                Walkthrough.of(Files.readString(checkout.root().resolve(document)));
        CommandLine shell =
                new CommandLine(pattern.id(), "walkthrough-" + document.replaceAll("\\W", "-") + "/.twobanks");
        Path folder = shell.home().getParent();
        shell.writeScript(folder.resolve("twobanks"));
        try (Reader reader = new Reader(document, folder, environment(folder), pattern)) {
            if (walkthrough.blocks().get(0).shell() != 1) {
                reader.startWorkbench();
            }
            int typed = reader.follow(walkthrough);
            if (typed < atLeast) {
                throw new AssertionError(document + " has " + typed + " commands, not " + atLeast);
            }
        } finally {
            shell.type("stop");
        }
    }

    private static Map<String, String> environment(Path folder) throws IOException {
        String path = System.getenv("PATH");
        return Map.of(
                "TWOBANKS_HOME",
                folder.resolve(".twobanks").toString(),
                "TWOBANKS_LANG",
                LANGUAGE,
                "PATH",
                hasCurl(path) ? path : CurlStandIn.writeScript(folder.resolve("bin")) + ":" + path);
    }

    private static boolean hasCurl(String path) {
        return !Boolean.getBoolean("twobanks.without-curl")
                && Stream.of(path.split(":")).anyMatch(folder -> Files.isExecutable(Path.of(folder, "curl")));
    }
}
