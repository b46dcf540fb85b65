package io.twobanks.workbench.cli;

import io.twobanks.workbench.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The texts of one language as they stand in their file. */
record Texts(Properties values) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+}");

    static Texts english() {
        return read("messages.properties");
    }

    static Texts chinese() {
        return read("messages_zh.properties");
    }

    private static Texts read(String name) {
        try (InputStream file = Messages.class.getResourceAsStream(name)) {
            Properties values = new EachOnce();
            values.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return new Texts(values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<String> keys() {
        return values.stringPropertyNames();
    }

    String of(String key) {
        return values.getProperty(key);
    }

    Set<String> placeholders(String key) {
        return PLACEHOLDER.matcher(of(key)).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    /** What a reader reads: without placeholders, picocli's variables, line breaks and things that one types. */
    String words(String key) {
        return of(key).replaceAll(
                        "\\{\\d+}|\\$\\{[A-Z-]+}|%n|\\./twobanks[a-z ]*|\\s-P \\S+|--[a-z]+( \\S+=\\d+)?", " ")
                .strip();
    }

    /** Of a key that stands there twice, the second text would take the place of the first. */
    private static final class EachOnce extends Properties {
        private static final long serialVersionUID = 1;

        @Override
        public synchronized Object put(Object key, Object text) {
            if (super.put(key, text) != null) {
                throw new IllegalStateException(key + " stands there twice");
            }
            return null;
        }
    }
}
