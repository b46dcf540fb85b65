package io.twobanks.infra.process;

import io.twobanks.infra.PrivateFiles;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * The folder where everything that runs keeps its files: {@code .twobanks} of a checkout, or a test's own.
 *
 * <pre>
 * data/NAME   what must survive a kill of NAME      logs/NAME.log   what NAME printed
 * run/        lock and pid files of this life       cache/          unpacked servers, shared by all lives
 * </pre>
 */
public record Home(Path root, Path cache) {

    public Home {
        root = root.toAbsolutePath().normalize();
        cache = cache.toAbsolutePath().normalize();
    }

    public Home(Path root) {
        this(root, root.resolve("cache"));
    }

    public static Home of(Path root) {
        return new Home(root);
    }

    /** With the cache elsewhere, so that many homes (tests) unpack a server once. */
    public static Home of(Path root, Path cache) {
        return new Home(root, cache);
    }

    public Path data() {
        return root.resolve("data");
    }

    /** The folder of one process's data; not made here. */
    public Path data(String name) {
        return data().resolve(name);
    }

    public Path logs() {
        return root.resolve("logs");
    }

    public Path run() {
        return root.resolve("run");
    }

    Path pids() {
        return run().resolve("pids");
    }

    /** Refuses with a sentence when the disk has less room than this. */
    public void checkSpace(long bytes) {
        PrivateFiles.requireSpace(root, bytes);
    }

    /**
     * Ends what a dead workbench left running and deletes data, logs and pid files; the cache stays. Refused while a
     * workbench runs here.
     */
    @SuppressWarnings("try") // the lock is only held
    public void clean() {
        try (HomeLock lock = HomeLock.take(this)) {
            Leftovers.endAll(pids(), Duration.ofSeconds(5));
            Stream.of(data(), logs(), pids()).forEach(PrivateFiles::delete);
        }
    }
}
