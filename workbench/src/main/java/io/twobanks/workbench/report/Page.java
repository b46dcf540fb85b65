package io.twobanks.workbench.report;

import io.twobanks.checker.Rule;
import io.twobanks.workbench.Messages;
import io.twobanks.workbench.launch.Pattern.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A comparison as one page in both languages that needs nothing but itself: its style, its script and its data stand in
 * it, and it asks no server for anything.
 */
final class Page {
    private Page() {}

    static String of(Comparison comparison) {
        return resource("compare.html")
                .replace("/* style */", resource("compare.css"))
                .replace("/* script */", resource("compare.js"))
                .replace("{language}", Messages.inChinese() ? "zh" : "en")
                .replace("{/* texts */}", resource("compare-texts.json"))
                .replace("{/* rules */}", inPage(rules()))
                .replace("{/* data */}", inPage(comparison));
    }

    /** What each rule demands, in both languages. */
    private static Map<Rule, Text> rules() {
        Map<Rule, Text> titles = new TreeMap<>();
        Stream.of(Rule.values())
                .forEach(rule -> titles.put(
                        rule,
                        new Text(
                                Messages.in(Locale.ENGLISH, rule::title),
                                Messages.in(Locale.SIMPLIFIED_CHINESE, rule::title))));
        return titles;
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
