package io.twobanks.infra.mariadb;

import io.twobanks.infra.Await;
import io.twobanks.infra.ExclusiveLock;
import io.twobanks.infra.PrivateFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Folders that are made once and then only read. A folder is made beside its place and renamed when it is complete, so
 * an interrupted attempt leaves nothing half; a lock keeps two processes from doing the same work twice, but the result
 * does not depend on it.
 */
record Cache(Path root) {

    /** Longer than any unpacking; a holder that is frozen must not hold up everybody. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final String DRAFT = ".draft-";

    Path folder(String name, Consumer<Path> maker) {
        Path folder = root.resolve(name);
        if (!Files.isDirectory(folder)) {
            PrivateFiles.folder(root);
            Optional<ExclusiveLock> lock = lock(root.resolve(name + ".lock"));
            try {
                // Who holds the lock is alone: what lies about was left by one that was killed.
                lock.ifPresent(alone -> PrivateFiles.deleteAll(root, name + DRAFT));
                makeUnlessThere(folder, maker);
            } finally {
                lock.ifPresent(ExclusiveLock::close);
            }
        }
        return folder;
    }

    private static Optional<ExclusiveLock> lock(Path file) {
        AtomicReference<Optional<ExclusiveLock>> lock = new AtomicReference<>(Optional.empty());
        Await.until(
                () -> {
                    lock.set(ExclusiveLock.tryTake(file));
                    return lock.get().isPresent();
                },
                PATIENCE);
        return lock.get();
    }

    private static void makeUnlessThere(Path folder, Consumer<Path> maker) {
        if (!Files.isDirectory(folder)) {
            Path draft = PrivateFiles.folder(folder.resolveSibling(folder.getFileName() + DRAFT + UUID.randomUUID()));
            try {
                maker.accept(draft);
                PrivateFiles.publish(draft, folder);
            } finally {
                PrivateFiles.delete(draft);
            }
        }
    }
}
