package io.twobanks.workbench.tidy;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** The syntax tree of a Java file, by the JDK's own compiler; names are not resolved. */
final class JavaTree {
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final String text;

    /** @param what was found there, or empty */
    record Place(int line, String what) {}

    JavaTree(String path, String text) {
        this.text = text;
        JavaFileObject file = new SimpleJavaFileObject(URI.create("string:///" + path), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
        JavacTask task = (JavacTask) COMPILER.getTask(null, null, diagnostic -> {}, null, null, List.of(file));
        try {
            unit = task.parse().iterator().next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        positions = Trees.instance(task).getSourcePositions();
    }

    /** What is written in a node, comments included. */
    String textOf(Tree tree) {
        int start = (int) positions.getStartPosition(unit, tree);
        return text.substring(start, (int) positions.getEndPosition(unit, tree));
    }

    /** All nodes of one kind of tree, in the order of the text. */
    <T extends Tree> Stream<T> all(Class<T> kind) {
        return paths(kind).map(path -> kind.cast(path.getLeaf()));
    }

    /** The same with the way from the root, to see what a node stands in. */
    Stream<TreePath> paths(Class<? extends Tree> kind) {
        Stream.Builder<TreePath> found = Stream.builder();
        new TreePathScanner<Void, Void>() {
            @Override
            public Void scan(Tree tree, Void nothing) {
                if (kind.isInstance(tree)) {
                    found.add(new TreePath(getCurrentPath(), tree));
                }
                return super.scan(tree, nothing);
            }
        }.scan(new TreePath(unit), null);
        return found.build();
    }

    Place at(Tree tree, String what) {
        return new Place(firstLine(tree), what);
    }

    int firstLine(Tree tree) {
        return line(positions.getStartPosition(unit, tree));
    }

    int lastLine(Tree tree) {
        return line(positions.getEndPosition(unit, tree));
    }

    private int line(long position) {
        return (int) unit.getLineMap().getLineNumber(Math.max(0, position));
    }
}
