package io.twobanks.infra.mariadb;

import io.twobanks.infra.InfraException;
import io.twobanks.infra.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The files of a fresh, empty server, made once per version and then copied: a copy takes a tenth of the time. It holds
 * no account that could log in.
 */
record DataTemplate(MariaDbBinaries binaries) {

    /** Part of the name in the cache: raised when {@link Bootstrap} or the options change what is in the files. */
    private static final int EDITION = 1;

    void copyTo(Path cache, Path target) {
        Path template = new Cache(cache).folder("mariadb-" + binaries.version() + "-data-" + EDITION, this::make);
        try (Stream<Path> paths = Files.walk(template)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                copy(path, target.resolve(template.relativize(path).toString()));
            }
        } catch (IOException refused) {
            throw new InfraException(refused, "file.refused", target, refused);
        }
    }

    private void make(Path draft) {
        new Bootstrap(binaries).makeSystemTables(draft);
    }

    private static void copy(Path from, Path to) throws IOException {
        if (Files.isDirectory(from)) {
            PrivateFiles.folder(to);
        } else {
            Files.copy(from, to);
        }
    }
}
