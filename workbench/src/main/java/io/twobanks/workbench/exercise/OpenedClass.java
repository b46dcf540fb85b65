package io.twobanks.workbench.exercise;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/** The source of a class, in which methods are found by the JDK's own parser and can be taken out. */
final class OpenedClass {
    private final String text;
    private final CompilationUnitTree unit;
    private final SourcePositions positions;

    /** @param text of a file that compiles */
    OpenedClass(String text) {
        this.text = text;
        JavacTask task = (JavacTask)
                Compiler.ofThisJdk().getTask(null, null, mistake -> {}, null, null, List.of(new InMemory(text)));
        try {
            unit = task.parse().iterator().next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        positions = Trees.instance(task).getSourcePositions();
    }

    private static final class InMemory extends SimpleJavaFileObject {
        private static final URI NOWHERE = URI.create("string:///Opened.java");

        private final String text;

        private InMemory(String text) {
            super(NOWHERE, JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    /** A part of the text, and what comes in its place. */
    private record Cut(int start, int end, String instead) {}

    /**
     * The class with something else in a method's body, and without some others.
     *
     * @param statements between the braces, with their indent
     * @throws IllegalStateException when there is not just one method of each name
     */
    String without(String method, List<String> helpers, String statements) {
        List<Cut> cuts = new ArrayList<>();
        Tree body = method(method).getBody();
        cuts.add(new Cut(start(body), end(body), "{\n" + statements + "\n    }"));
        helpers.forEach(helper -> cuts.add(new Cut(beginning(method(helper)), end(method(helper)), "")));
        StringBuilder left = new StringBuilder(text);
        cuts.stream()
                .sorted(Comparator.comparing(Cut::start).reversed())
                .forEach(cut -> left.replace(cut.start(), cut.end(), cut.instead()));
        return left.toString();
    }

    /** The methods as they stand there, one after the other, without what is said about them. */
    String textOf(List<String> methods) {
        return methods.stream()
                .map(this::method)
                .map(method -> "    " + text.substring(start(method), end(method)))
                .collect(Collectors.joining("\n\n"));
    }

    private MethodTree method(String name) {
        Stream.Builder<MethodTree> found = Stream.builder();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitMethod(MethodTree method, Void nothing) {
                if (method.getName().contentEquals(name)) {
                    found.add(method);
                }
                return super.visitMethod(method, nothing);
            }
        }.scan(unit, null);
        List<MethodTree> all = found.build().toList();
        if (all.size() != 1) {
            throw new IllegalStateException(all.size() + " methods are called " + name + ", and it must be one");
        }
        return all.get(0);
    }

    /** With the comment before it and the empty line before that. */
    private int beginning(Tree method) {
        String before = text.substring(0, start(method)).stripTrailing();
        String left = before.endsWith("*/") ? before.substring(0, before.lastIndexOf("/**")) : before;
        return left.stripTrailing().length();
    }

    private int start(Tree tree) {
        return (int) positions.getStartPosition(unit, tree);
    }

    private int end(Tree tree) {
        return (int) positions.getEndPosition(unit, tree);
    }
}
