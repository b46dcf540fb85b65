package io.twobanks.workbench.tidy;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules about sizes, names and folders. */
final class ShapeRules {
    private static final int LONGEST_FILE = 200;
    private static final int LONG_FILE = 150;
    private static final double SHARE_OF_LONG_FILES = 0.10;
    private static final int LONGEST_METHOD = 30;
    private static final int MOST_FILES_OF_A_PROTOCOL = 15;
    private static final Predicate<Source> ANY = source -> true;

    static final Rule LONG_MAIN_FILE = Rule.ofFile(
            "main file of more than " + LONGEST_FILE + " lines",
            "find the second thing in it and give it a class",
            Source::isMainJava,
            source -> source.lines().size() <= LONGEST_FILE
                    ? Stream.empty()
                    : Stream.of(new Rule.Hit(
                            source, LONGEST_FILE + 1, source.lines().size() + " lines")));

    static final Rule MANY_LONG_FILES = new Rule(
            "more than a tenth of the main files have more than " + LONG_FILE + " lines",
            "shorten this one, the shortest of them",
            ShapeRules::tooManyLongFiles);

    static final Rule LONG_METHOD = Rule.ofTree(
            "method of more than " + LONGEST_METHOD + " lines",
            "give its steps names",
            ANY,
            tree -> tree.all(MethodTree.class)
                    .filter(method -> lines(tree, method) > LONGEST_METHOD)
                    .map(method -> tree.at(method, method.getName() + ", " + lines(tree, method) + " lines")));

    /** A transaction manager is one: the X/Open model calls it so. */
    static final Rule EMPTY_NAME = Rule.ofTree(
            "name without a meaning",
            "say what it is or does",
            ANY,
            tree -> tree.all(ClassTree.class)
                    .filter(type -> type.getSimpleName()
                            .toString()
                            .matches(".*Utils?|Util[A-Z].*|.*Util[A-Z].*|.*Impl|(?!.*TransactionManager$).*Manager"))
                    .map(type -> tree.at(type, type.getSimpleName().toString())));

    static final Rule INTERFACE_PREFIX = Rule.ofTree(
            "interface with the prefix I",
            "leave it out",
            ANY,
            tree -> tree.all(ClassTree.class)
                    .filter(type -> type.getKind() == Tree.Kind.INTERFACE)
                    .filter(type -> type.getSimpleName().toString().matches("I[A-Z].*"))
                    .map(type -> tree.at(type, type.getSimpleName().toString())));

    static final Rule LAYER_FOLDER = Rule.ofFile(
            "folder of a layer",
            "package by what it is about",
            source -> source.isJava()
                    && !source.path().endsWith("/package-info.java")
                    && source.path().matches(".*/(controller|service|dao|impl|util|utils|manager|vo|dto)s?/.*"),
            source -> Stream.of(new Rule.Hit(source, 1, "")));

    static final Rule NO_PACKAGE_INFO = new Rule(
            "package without package-info.java",
            "add one that says in a sentence what the package is about",
            ShapeRules::withoutPackageInfo);

    static final Rule CROWDED_PROTOCOL = new Rule(
            "root package of a demo with more than " + MOST_FILES_OF_A_PROTOCOL + " files",
            "leave the protocol there, and give what it works with packages by what they are about",
            ShapeRules::crowdedProtocols);

    static final List<Rule> ALL = List.of(
            LONG_MAIN_FILE,
            MANY_LONG_FILES,
            LONG_METHOD,
            EMPTY_NAME,
            INTERFACE_PREFIX,
            LAYER_FOLDER,
            NO_PACKAGE_INFO,
            CROWDED_PROTOCOL);

    private ShapeRules() {}

    /** From the brace that opens the body to the one that closes it; annotations and parameters do not count. */
    private static int lines(JavaTree tree, MethodTree method) {
        return method.getBody() == null ? 0 : tree.lastLine(method.getBody()) - tree.firstLine(method.getBody()) + 1;
    }

    private static Stream<Rule.Hit> tooManyLongFiles(List<Source> sources) {
        List<Source> main = sources.stream().filter(Source::isMainJava).toList();
        List<Source> longest = main.stream()
                .filter(source -> source.lines().size() > LONG_FILE)
                .sorted(Comparator.comparingInt(source -> source.lines().size()))
                .toList();
        return longest.size() <= main.size() * SHARE_OF_LONG_FILES
                ? Stream.empty()
                : longest.stream()
                        .limit(1)
                        .map(source -> new Rule.Hit(source, LONG_FILE + 1, longest.size() + " of " + main.size()));
    }

    private static Stream<Rule.Hit> withoutPackageInfo(List<Source> sources) {
        List<Source> main = sources.stream().filter(Source::isMainJava).toList();
        Set<String> described = main.stream()
                .filter(source -> source.path().endsWith("/package-info.java"))
                .map(Source::folder)
                .collect(Collectors.toSet());
        return main.stream()
                .filter(source -> !described.contains(source.folder()))
                .collect(Collectors.groupingBy(Source::folder))
                .values()
                .stream()
                .map(folder -> new Rule.Hit(folder.get(0), 1, folder.get(0).folder()));
    }

    private static Stream<Rule.Hit> crowdedProtocols(List<Source> sources) {
        return sources.stream()
                .filter(Source::isMainJava)
                .filter(source -> source.folder().matches("[a-z-]+-demo/src/main/java/io/twobanks/\\w+"))
                .collect(Collectors.groupingBy(Source::folder))
                .values()
                .stream()
                .filter(files -> files.size() > MOST_FILES_OF_A_PROTOCOL)
                .map(files -> new Rule.Hit(files.get(0), 1, files.size() + " files"));
    }
}
