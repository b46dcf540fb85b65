package io.twobanks.workbench.cli;

import io.twobanks.checker.Checker;
import io.twobanks.workbench.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The texts of one language as they stand in the files of the workbench and of the checker. */
record Texts(Properties values) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+}");

    static Texts english() {
        return read("messages.properties");
    }

    static Texts chinese() {
        return read("messages_zh.properties");
    }

    private static Texts read(String name) {
        Properties values = new EachOnce();
        for (Class<?> owner : List.of(Messages.class, Checker.class)) {
            try (InputStream file = owner.getResourceAsStream(name)) {
                values.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Texts(values);
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
