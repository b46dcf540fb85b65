package io.twobanks.workbench.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.twobanks.workbench.Problem;
import io.twobanks.workbench.api.RunView.ProcessView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code .twobanks/run.json}: where the running workbench is, and its processes.
 *
 * @param pid of the workbench
 * @param url of its API, on 127.0.0.1
 * @param token what a caller must show; the file is readable by its owner only
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record RunFile(long pid, String url, String token, String pattern, List<ProcessView> processes) {
    /** The header that carries the token. */
    public static final String TOKEN_HEADER = "X-Two-Banks-Token";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** Replaces the file in one step, so that a reader never sees half of it. */
    public void write(Path file) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.write(fresh, JSON.writeValueAsBytes(this));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Reads the file of a workbench that lives.
     *
     * @throws Problem when no workbench runs in this checkout
     */
    public static RunFile read(Path file) {
        return find(file).orElseThrow(() -> new Problem("run.none"));
    }

    /** The same, or empty when no workbench runs in this checkout. */
    public static Optional<RunFile> find(Path file) {
        try {
            return Optional.ofNullable(JSON.readValue(Files.readAllBytes(file), RunFile.class))
                    .filter(run -> ProcessHandle.of(run.pid).isPresent());
        } catch (IOException | JacksonException none) {
            return Optional.empty();
        }
    }
}
