package io.twobanks.infra.process;

import io.twobanks.infra.InfraException;
import io.twobanks.infra.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Which layout and which server made a data folder; kept in its file {@code VERSION}. Data of another version is never
 * touched, let alone deleted: only the user knows whether it is still wanted.
 *
 * @param server such as {@code mariadb-11.4.5}
 */
public record DataVersion(String server) {

    /** Raised when the files in a data folder change their places or meaning. */
    private static final int LAYOUT = 1;

    /** Marks a new data folder. */
    public void write(Path folder) {
        PrivateFiles.write(folder.resolve("VERSION"), text());
    }

    /** @throws InfraException when the folder was made by another version, or by nobody knows whom */
    public void require(Path folder) {
        String found = read(folder.resolve("VERSION"));
        if (!found.equals(text())) {
            throw new InfraException("data.version", folder, found, text());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException missing) {
            return "?";
        }
    }

    private String text() {
        return "layout-" + LAYOUT + " " + server;
    }
}
