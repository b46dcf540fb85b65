package io.twobanks.infra.jvm;

import io.twobanks.infra.PrivateFiles;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Class folders as jars, because class-data sharing refuses a class path with a folder that is not empty. A jar is named
 * after what is in it: the same classes give the same file, and a changed class another one.
 *
 * @param cache where the jars are kept
 */
record PackedFolders(Path cache) {

    /** The same class path with every folder replaced by its jar. */
    String in(String classPath) {
        return Arrays.stream(classPath.split(File.pathSeparator))
                .map(entry ->
                        Files.isDirectory(Path.of(entry)) ? pack(Path.of(entry)).toString() : entry)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private Path pack(Path folder) {
        List<Path> content = content(folder);
        Fingerprint fingerprint = new Fingerprint();
        content.forEach(path -> fingerprint.add(name(folder, path)).addContent(path));
        Path jar = cache.resolve("classes-" + fingerprint.text() + ".jar");
        if (!Files.exists(jar)) {
            write(folder, content, jar);
        }
        return jar;
    }

    private static List<Path> content(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> !path.equals(folder)).sorted().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Folders have entries of their own: without them a search through a package finds nothing in a jar. */
    private static String name(Path folder, Path path) {
        String name = folder.relativize(path).toString().replace(File.separatorChar, '/');
        return Files.isDirectory(path) ? name + "/" : name;
    }

    private void write(Path folder, List<Path> content, Path jar) {
        PrivateFiles.folder(cache);
        Path draft = jar.resolveSibling(jar.getFileName() + "." + UUID.randomUUID());
        try {
            try (OutputStream file = Files.newOutputStream(draft);
                    JarOutputStream out = new JarOutputStream(file)) {
                for (Path path : content) {
                    put(name(folder, path), path, out);
                }
            }
            Files.move(draft, jar, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static void put(String name, Path path, JarOutputStream out) throws IOException {
        out.putNextEntry(new JarEntry(name));
        if (Files.isRegularFile(path)) {
            Files.copy(path, out);
        }
        out.closeEntry();
    }
}
