package io.twobanks.workbench.tidy;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What all files must keep to.
 *
 * @param name what is wrong where it is broken
 * @param fix what to do instead
 */
record Rule(String name, String fix, Function<List<Source>, Stream<Hit>> finder) {

    /**
     * A place that breaks a rule.
     *
     * @param what was found there, or empty
     */
    record Hit(Source source, int line, String what) {}

    List<Violation> check(List<Source> sources) {
        return finder.apply(sources).map(this::violation).toList();
    }

    private Violation violation(Hit hit) {
        String found = hit.what().isEmpty() ? name : name + " (" + hit.what() + ")";
        return new Violation(hit.source().path(), hit.line(), found, fix);
    }

    /** A rule that looks at one file at a time. */
    static Rule ofFile(String name, String fix, Predicate<Source> where, Function<Source, Stream<Hit>> finder) {
        return new Rule(name, fix, sources -> sources.stream().filter(where).flatMap(finder));
    }

    /** A rule that no line may match. */
    static Rule ofLine(String name, String fix, Predicate<Source> where, String forbidden) {
        Pattern pattern = Pattern.compile(forbidden);
        return ofFile(name, fix, where, source -> matching(source, pattern));
    }

    private static Stream<Hit> matching(Source source, Pattern pattern) {
        List<String> lines = source.lines();
        return IntStream.range(0, lines.size())
                .filter(i -> pattern.matcher(lines.get(i)).find())
                .mapToObj(i -> new Hit(source, i + 1, ""));
    }

    /** A rule about the syntax of Java, so that a text or a comment cannot break it. */
    static Rule ofTree(
            String name, String fix, Predicate<Source> where, Function<JavaTree, Stream<JavaTree.Place>> finder) {
        return ofFile(
                name,
                fix,
                where.and(Source::isJava),
                source -> finder.apply(source.tree()).map(place -> new Hit(source, place.line(), place.what())));
    }
}
