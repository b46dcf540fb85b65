package io.twobanks.workbench.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The keys of texts that the code of the workbench and of the checker names. */
final class UsedKeys {
    /** Where a key may stand: up to the first comma, so that a choice of two keys is found, too. */
    private static final Pattern KEY_ARGUMENT =
            Pattern.compile("(?:new Problem|super\\(|Messages\\.text|descriptionKey =)\\s*([^,;]*)");

    private static final Pattern LITERAL = Pattern.compile("\"([^\"\\s]+)\"");
    private static final Pattern DONE = Pattern.compile("\\bdone\\(\\s*\"([^\"]+)\"\\s*,");
    private static final Pattern DONE_ALONE = Pattern.compile("\\bdone\\(\\s*\"([^\"]+)\"\\s*\\)");
    private static final Pattern PRINTED = Pattern.compile("\\bprint\\(\\s*\"([^\"\\s]+)\"\\s*\\)");

    private final String code;

    UsedKeys(Path root, String... modules) {
        code = Stream.of(modules)
                .map(module -> code(root.resolve(module).resolve("src/main/java")))
                .collect(Collectors.joining("\n"));
    }

    private static String code(Path sources) {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(UsedKeys::read)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keys that stand in the code as a whole. */
    Set<String> whole() {
        Stream<String> arguments = KEY_ARGUMENT
                .matcher(code)
                .results()
                .flatMap(argument -> LITERAL.matcher(argument.group(1)).results())
                .map(literal -> literal.group(1));
        Stream<String> done =
                Stream.concat(literals(DONE), literals(DONE_ALONE)).map(key -> "done." + key);
        return Stream.of(arguments, done, literals(PRINTED))
                .flatMap(keys -> keys)
                .filter(key -> !key.endsWith("."))
                .collect(Collectors.toSet());
    }

    /** Beginnings of keys to which the code adds the rest, for example {@code trace.fault.}. */
    Set<String> beginnings() {
        return KEY_ARGUMENT
                .matcher(code)
                .results()
                .flatMap(argument -> LITERAL.matcher(argument.group(1)).results())
                .map(literal -> literal.group(1))
                .filter(key -> key.endsWith("."))
                .collect(Collectors.toSet());
    }

    private Stream<String> literals(Pattern pattern) {
        return pattern.matcher(code).results().map(result -> result.group(1));
    }
}
