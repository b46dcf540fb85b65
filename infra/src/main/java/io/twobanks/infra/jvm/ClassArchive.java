package io.twobanks.infra.jvm;

import io.twobanks.infra.ExclusiveLock;
import io.twobanks.infra.PrivateFiles;
import io.twobanks.infra.process.JvmStart;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The classes that a program loads, archived so that its next start maps them instead of parsing and verifying them
 * (application class-data sharing with an archive written at exit, JEP 350). The first run of a class path that ends in
 * order writes the archive; all later ones use it. Missing or outdated means a slower start and nothing else: the JVM
 * compares the archive with its class path and ignores what does not fit.
 *
 * <p>The name holds JDK, class path and main class, so nothing is ever written over.
 */
public final class ClassArchive {
    private static final Logger LOG = LoggerFactory.getLogger(ClassArchive.class);
    private static final String ENDING = ".jsa";

    /** Newer ones of the same program beside which an old archive is kept. They have about 70 MB each. */
    private static final int KEPT = 3;

    /** The JVM says for every class why it is not archived. */
    private static final List<String> QUIET = List.of("-Xlog:cds=off", "-Xlog:cds+dynamic=off");

    private final String classPath;
    private final String program;
    private final Path file;

    private ClassArchive(String classPath, String program, Path file) {
        this.classPath = classPath;
        this.program = program;
        this.file = file;
    }

    /**
     * @param cache of the home; what is made here is kept in it
     * @param classPath folders and jars; the folders are packed
     * @param main the main class
     */
    public static ClassArchive of(Path cache, String classPath, String main) {
        Path folder = cache.resolve("jvm");
        String packed = new PackedFolders(folder).in(classPath);
        Fingerprint fingerprint = new Fingerprint().add(System.getProperty("java.home"));
        fingerprint.add(System.getProperty("java.vm.version")).add(main);
        Arrays.stream(packed.split(File.pathSeparator)).map(Path::of).forEach(fingerprint::addIdentity);
        String program = main.replaceAll(".*\\.(\\w+\\.\\w+)$", "$1") + "-";
        return new ClassArchive(packed, program, folder.resolve(program + fingerprint.text() + ENDING));
    }

    /** The class path for which the archive is made: without folders. */
    public String classPath() {
        return classPath;
    }

    public boolean isThere() {
        return Files.exists(file);
    }

    /** What the next start of the program has to be told. */
    public JvmStart start() {
        if (isThere()) {
            touch();
            return JvmStart.with(options("-XX:SharedArchiveFile=" + file));
        }
        PrivateFiles.folder(file.getParent());
        Optional<ExclusiveLock> alone = ExclusiveLock.tryTake(file.resolveSibling(file.getFileName() + ".lock"));
        return alone.map(this::recording).orElseGet(() -> JvmStart.with(List.of()));
    }

    private JvmStart recording(ExclusiveLock alone) {
        Path draft = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID());
        return JvmStart.recording(options("-XX:ArchiveClassesAtExit=" + draft), inOrder -> {
            try (alone) {
                keep(draft, inOrder);
            }
        });
    }

    private static List<String> options(String archive) {
        return Stream.concat(Stream.of(archive), QUIET.stream()).toList();
    }

    /** A JVM that was killed while it wrote leaves half an archive. */
    private void keep(Path draft, boolean inOrder) {
        try {
            if (inOrder && Files.exists(draft)) {
                Files.move(draft, file);
                deleteOld();
            }
            Files.deleteIfExists(draft);
        } catch (IOException refused) {
            LOG.info("No archive of classes was kept, starts stay slow: {}", refused.toString());
        }
    }

    private void touch() {
        try {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
        } catch (IOException deletedMeanwhile) {
            // Then this start is a slow one.
        }
    }

    private void deleteOld() throws IOException {
        try (Stream<Path> archives = Files.list(file.getParent())) {
            List<Path> old = archives.filter(this::isOfThisProgram)
                    .sorted(Comparator.comparing(ClassArchive::used).reversed())
                    .skip(KEPT)
                    .toList();
            for (Path archive : old) {
                Files.deleteIfExists(archive);
            }
        }
    }

    private boolean isOfThisProgram(Path archive) {
        String name = archive.getFileName().toString();
        return name.startsWith(program) && name.endsWith(ENDING);
    }

    private static FileTime used(Path archive) {
        try {
            return Files.getLastModifiedTime(archive);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }
}
