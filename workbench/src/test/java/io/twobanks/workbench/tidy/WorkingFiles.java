package io.twobanks.workbench.tidy;

import io.twobanks.workbench.launch.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The files of this checkout that somebody wrote: tracked ones, and new ones that git does not ignore. */
final class WorkingFiles {
    private static final Set<String> TEXT = Set.of(
            "java", "xml", "yml", "yaml", "md", "properties", "sql", "sh", "json", "html", "css", "js", "factories");
    private static final Set<String> TEXT_WITHOUT_ENDING = Set.of("twobanks", ".gitignore", "LICENSE");
    private static final Set<String> NOT_WRITTEN =
            Set.of(".git", "target", ".twobanks", "exercises", ".idea", ".vscode");

    private WorkingFiles() {}

    static List<Source> read() {
        Path root = Checkout.find().root();
        return paths(root).stream()
                .filter(WorkingFiles::isText)
                .filter(path -> Files.isRegularFile(root.resolve(path)))
                .map(path -> source(root, path))
                .toList();
    }

    private static List<String> paths(Path root) {
        try {
            Process git = new ProcessBuilder("git", "ls-files", "-co", "--exclude-standard")
                    .directory(root.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            List<String> paths = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return git.waitFor() == 0 && !paths.isEmpty() ? paths : walk(root);
        } catch (IOException noGit) {
            return walk(root);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Without git, for example in a source archive. */
    static List<String> walk(Path folder) {
        return walk(folder, folder).toList();
    }

    private static Stream<String> walk(Path root, Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children
                    .filter(child -> !NOT_WRITTEN.contains(child.getFileName().toString()))
                    .toList()
                    .stream()
                    .flatMap(child -> Files.isDirectory(child)
                            ? walk(root, child)
                            : Stream.of(root.relativize(child).toString().replace('\\', '/')));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isText(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return TEXT_WITHOUT_ENDING.contains(name) || TEXT.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    private static Source source(Path root, String path) {
        try {
            return new Source(path, Files.readString(root.resolve(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(path + " is not UTF-8 text", e);
        }
    }
}
