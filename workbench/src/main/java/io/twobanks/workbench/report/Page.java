package io.twobanks.workbench.report;

import io.twobanks.workbench.Messages;
import io.twobanks.workbench.scenario.RuleTitles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A comparison as one page in both languages that needs nothing but itself: its style, its script and its data stand in
 * it, and it asks no server for anything.
 */
public final class Page {
    private Page() {}

    static String of(Comparison comparison) {
        return resource("compare.html")
                .replace("/* style */", resource("compare.css"))
                .replace("/* script */", resource("compare.js"))
                .replace("{language}", Messages.inChinese() ? "zh" : "en")
                .replace("{/* texts */}", resource("compare-texts.json"))
                .replace("{/* rules */}", inPage(RuleTitles.all()))
                .replace("{/* data */}", inPage(comparison));
    }

    /** The page without style, script and data, for who serves these beside it: it asks for compare.css and results.js. */
    public static String frame() {
        return resource("compare.html")
                .replaceFirst(
                        "(?s)<style>.*</style>",
                        "<link rel=\"stylesheet\" href=\"compare.css\">\n<link rel=\"icon\" href=\"icon.svg\">")
                .replaceFirst("(?s)<script>.*</script>", "<script type=\"module\" src=\"results.js\"></script>");
    }

    /**
     * What the script of such a page needs, as JSON.
     *
     * @param folder where the comparison lies, as a person types it
     */
    public static String data(Comparison comparison, String folder) {
        return PublishedJson.JSON.writeValueAsString(
                Map.of("comparison", comparison, "rules", RuleTitles.all(), "folder", folder));
    }

    /** No text of a run may end the element that it stands in. */
    private static String inPage(Object data) {
        return PublishedJson.JSON.writeValueAsString(data).replace("<", "\\u003c");
    }

    private static String resource(String name) {
        try (InputStream file = Page.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
