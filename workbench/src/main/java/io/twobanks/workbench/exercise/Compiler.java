package io.twobanks.workbench.exercise;

import io.twobanks.infra.PrivateFiles;
import io.twobanks.workbench.Messages;
import io.twobanks.workbench.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles what a learner has written, as the build compiles a bank. */
final class Compiler {
    private static final int MOST_MISTAKES = 10;

    private Compiler() {}

    /** @throws Problem when Java runs without it */
    static JavaCompiler ofThisJdk() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new Problem("exercise.noCompiler", System.getProperty("java.home"));
        }
        return compiler;
    }

    /**
     * Compiles the Java files of a folder.
     *
     * @param type the class that must come of it
     * @param to a folder; what was there is removed
     * @throws Problem with the first mistakes and their lines when that is not possible
     */
    static void compile(Path folder, String type, String classPath, Path to) {
        PrivateFiles.delete(to);
        DiagnosticCollector<JavaFileObject> mistakes = new DiagnosticCollector<>();
        try (StandardJavaFileManager files =
                        ofThisJdk().getStandardFileManager(mistakes, language(), StandardCharsets.UTF_8);
                Stream<Path> written = Files.list(folder)) {
            Files.createDirectories(to);
            List<Path> sources = written.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            List<String> options = List.of(
                    "--release", "17", "-parameters", "-g", "-proc:none", "-cp", classPath, "-d", to.toString());
            boolean compiled = ofThisJdk()
                    .getTask(null, files, mistakes, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            requireNone(compiled, mistakes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!Files.exists(to.resolve(type.replace('.', '/') + ".class"))) {
            throw new Problem("exercise.noClass", type, folder);
        }
    }

    private static void requireNone(boolean compiled, DiagnosticCollector<JavaFileObject> mistakes) {
        if (!compiled) {
            String lines = mistakes.getDiagnostics().stream()
                    .filter(one -> one.getKind() == Diagnostic.Kind.ERROR)
                    .limit(MOST_MISTAKES)
                    .map(Compiler::shown)
                    .collect(Collectors.joining("\n"));
            throw new Problem("exercise.doesNotCompile", lines);
        }
    }

    private static String shown(Diagnostic<? extends JavaFileObject> mistake) {
        String message = mistake.getMessage(language()).replace("\n", "\n      ");
        return mistake.getSource() == null
                ? "  " + message
                : "  %s:%d: %s"
                        .formatted(
                                Path.of(mistake.getSource().toUri()).getFileName(), mistake.getLineNumber(), message);
    }

    private static Locale language() {
        return Messages.inChinese() ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }
}
