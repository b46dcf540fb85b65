package io.twobanks.workbench.launch;

import io.twobanks.workbench.Problem;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The checkout and what was built in it. Paths start from its root, never from the working directory.
 *
 * @param root the folder with the root pom
 * @param ahead a folder of classes that the bank services find before what was built; null where there is none
 */
public record Checkout(Path root, Path ahead) {
    /** With what was built in it, and nothing else. */
    public Checkout(Path root) {
        this(root, null);
    }

    /** The same for bank services that find these classes before what was built. @param classes null changes nothing */
    public Checkout with(Path classes) {
        return new Checkout(root, classes);
    }

    /** Where this class was built: {@code <root>/workbench/target/…}, whatever the working directory is. */
    public static Checkout find() {
        Path here = classesOf(Checkout.class);
        for (Path folder = here; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("infra/server-mariadb/pom.xml"))) {
                return new Checkout(folder);
            }
        }
        throw new Problem("checkout.notFound", here);
    }

    private static Path classesOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toAbsolutePath();
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A file as a person in the checkout types it. */
    public Path asTyped(Path file) {
        return file.startsWith(root) ? root.relativize(file) : file;
    }

    /** What is unpacked and archived once for all homes of this checkout. */
    public Path cache() {
        return root.resolve(".twobanks/cache");
    }

    /** The ids of all patterns in this checkout, for example {@code xa}, lessons too. */
    public List<String> patterns() {
        return all().map(Pattern::id).sorted().toList();
    }

    /** Those that are compared with each other. */
    public List<String> compared() {
        return all().filter(pattern -> !pattern.lesson())
                .map(Pattern::id)
                .sorted()
                .toList();
    }

    /** The pattern with this id. */
    public Pattern pattern(String id) {
        return all().filter(pattern -> pattern.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Problem("pattern.unknown", id, String.join(", ", patterns())));
    }

    private Stream<Pattern> all() {
        return below(root).stream()
                .filter(Checkout::hasPattern)
                .flatMap(module ->
                        Stream.concat(Stream.of(module), below(module).stream().filter(Checkout::hasPattern)))
                .map(folder -> Pattern.read(folder.resolve(Pattern.FILE)));
    }

    private static boolean hasPattern(Path folder) {
        return Files.exists(folder.resolve(Pattern.FILE));
    }

    private static List<Path> below(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The class path of a pattern's bank services as it was built: its classes, and what was written at build time. */
    public String bankClassPath(Pattern pattern) {
        Path module = pattern.module();
        return module.resolve("target/classes")
                + File.pathSeparator
                + written(module.resolve("target/twobanks/bank.classpath"));
    }

    /** The class path of what watches a pattern with its own classes at hand: the bank's, then the workbench's. */
    public String scenarioClassPath(Pattern pattern) {
        return bankClassPath(pattern) + File.pathSeparator + workbenchClassPath();
    }

    /** The class path of the workbench itself. */
    public String workbenchClassPath() {
        Path module = root.resolve("workbench");
        return module.resolve("target/classes")
                + File.pathSeparator
                + written(module.resolve("target/twobanks/workbench.classpath"));
    }

    /** The file that names the jars of a server, for example {@code server-mariadb}. */
    public Path serverClassPathFile(String server) {
        return root.resolve("infra").resolve(server).resolve("target/twobanks/" + server + ".classpath");
    }

    private static String written(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new Problem("checkout.notBuilt", file);
        }
    }
}
