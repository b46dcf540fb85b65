package io.twobanks.workbench.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of classes, ours and the ones that our code uses. */
final class Names {
    static final Check EXIST = new Check("a class that is named in backticks is in the code", Names::unknown);

    private static final Pattern CLASS =
            Pattern.compile("([A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*)(?:\\.([a-z]\\w*)(?:\\(.*\\))?)?");
    private static final Pattern IDENTIFIER = Pattern.compile("\\b[A-Z]\\w*\\b");
    private static final Pattern TEXT_OR_COMMENT =
            Pattern.compile("\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\])*\"|/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);
    private static final List<Path> SOURCES = sources();
    private static final Set<String> KNOWN = known();

    private Names() {}

    private static Stream<Finding> unknown(Document document) {
        return document.code().stream()
                .flatMap(code -> CLASS.matcher(code.text())
                        .results()
                        .filter(found -> found.group().equals(code.text()) && !isKnown(found))
                        .map(found -> document.finding(code.line(), "the code knows no " + found.group())));
    }

    private static boolean isKnown(MatchResult name) {
        return KNOWN.contains(name.group(1)) && (name.group(2) == null || hasMember(name.group(1), name.group(2)));
    }

    /** A class of others is believed; of ours there may be several with one name, a pattern each. */
    private static boolean hasMember(String type, String member) {
        List<Path> ours = SOURCES.stream()
                .filter(source -> source.endsWith(type + ".java"))
                .toList();
        return ours.isEmpty()
                || ours.stream()
                        .anyMatch(source -> Pattern.compile("\\b" + member + "\\b")
                                .matcher(read(source))
                                .find());
    }

    /** Every capitalized word of the code, and of the texts that a user sees. */
    private static Set<String> known() {
        Set<String> known = new HashSet<>();
        SOURCES.forEach(source ->
                known.addAll(identifiers(TEXT_OR_COMMENT.matcher(read(source)).replaceAll(" "))));
        for (String module : List.of("checker", "workbench")) {
            Path texts = Documents.ROOT.resolve(
                    module + "/src/main/resources/io/twobanks/" + module + "/messages.properties");
            known.addAll(identifiers(read(texts)));
        }
        return known;
    }

    private static Set<String> identifiers(String text) {
        return IDENTIFIER.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static List<Path> sources() {
        try (Stream<Path> all = Files.walk(Documents.ROOT)) {
            return all.filter(file -> file.toString().matches(".*/src/(main|test)/java/.*\\.java"))
                    .toList();
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
}
