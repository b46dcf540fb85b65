package io.twobanks.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One holder at a time, among the processes of this machine and within this one. The operating system lets go of it when
 * the holder dies, however it dies. The file itself stays: deleting it would let two processes hold "the same" lock.
 */
public final class ExclusiveLock implements AutoCloseable {

    /**
     * POSIX drops all of a process's locks on a file when it closes <em>any</em> descriptor of it. So a file that this
     * process holds must not even be opened a second time.
     */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private ExclusiveLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Takes the lock at once, or not at all (also when the file belongs to another user). Its folder must exist. */
    public static Optional<ExclusiveLock> tryTake(Path path) {
        Path file = real(path);
        if (!HELD_HERE.add(file)) {
            return Optional.empty();
        }
        Optional<ExclusiveLock> lock = open(file);
        if (lock.isEmpty()) {
            HELD_HERE.remove(file);
        }
        return lock;
    }

    private static Optional<ExclusiveLock> open(Path file) {
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
            }
            return Optional.ofNullable(lock).map(taken -> new ExclusiveLock(file, channel));
        } catch (IOException notMine) {
            return Optional.empty();
        }
    }

    private static Path real(Path path) {
        try {
            Path absolute = path.toAbsolutePath();
            Path folder = absolute.getParent();
            return Files.exists(folder) ? folder.toRealPath().resolve(absolute.getFileName()) : absolute;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            HELD_HERE.remove(file);
        }
    }
}
