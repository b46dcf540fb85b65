package io.twobanks.infra.nacos;

import io.twobanks.infra.process.Home;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/** What a running server takes of the machine. */
public record Footprint(long residentMegabytes, long diskMegabytes, long classPathMegabytes) {

    public static Footprint of(long pid, Home home, Path classpathFile) {
        try {
            Stream<Path> jars = Arrays.stream(
                            Files.readString(classpathFile).strip().split(File.pathSeparator))
                    .map(Path::of);
            return new Footprint(resident(pid), megabytes(Files.walk(home.root())), megabytes(jars));
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private static long resident(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                        .filter(line -> line.startsWith("VmRSS"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum()
                >> 10;
    }

    private static long megabytes(Stream<Path> files) {
        try (files) {
            return files.mapToLong(file -> file.toFile().length()).sum() >> 20;
        }
    }
}
