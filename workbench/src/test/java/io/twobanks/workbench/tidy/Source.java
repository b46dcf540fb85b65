package io.twobanks.workbench.tidy;

import java.util.List;
import java.util.function.Predicate;

/** A text file of the checkout. */
final class Source {
    private final String path;
    private final String text;
    private JavaTree tree;

    /** @param path from the checkout's root, with slashes */
    Source(String path, String text) {
        this.path = path;
        this.text = text;
    }

    String path() {
        return path;
    }

    String text() {
        return text;
    }

    List<String> lines() {
        return text.lines().toList();
    }

    boolean isJava() {
        return path.endsWith(".java");
    }

    boolean isMainJava() {
        return isJava() && path.contains("src/main/java/");
    }

    /** What runs inside a bank service: it must not write to the terminal, and nobody would read it. */
    boolean isOfABank() {
        return isMainJava() && path.matches("(common|[a-z-]+-demo)/.*") && !path.contains("/scenarios/");
    }

    /** The folder, without a slash at the end. */
    String folder() {
        return path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
    }

    /** The syntax tree; parsed once. */
    JavaTree tree() {
        if (tree == null) {
            tree = new JavaTree(path, text);
        }
        return tree;
    }

    static Predicate<Source> named(String... endings) {
        return source -> List.of(endings).stream().anyMatch(source.path::endsWith);
    }
}
