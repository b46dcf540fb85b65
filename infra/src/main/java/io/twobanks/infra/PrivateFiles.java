package io.twobanks.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import java.util.stream.Stream;

/** Files and folders that only their owner can read (where the file system is POSIX; elsewhere the folder decides). */
public final class PrivateFiles {

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private PrivateFiles() {}

    /** Makes the folder and its missing parents, readable by the owner only. Folders that exist are left as they are. */
    public static Path folder(Path folder) {
        try {
            return Files.createDirectories(folder, only("rwx------"));
        } catch (IOException refused) {
            throw unwritable(folder, refused);
        }
    }

    /** Writes the whole file or nothing: a reader sees the old text or the new one. */
    public static Path write(Path file, String text) {
        Path draft = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID());
        try {
            Files.createFile(draft, only("rw-------"));
            Files.writeString(draft, text);
            return Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException refused) {
            throw unwritable(file, refused);
        }
    }

    /** Makes the empty file, readable by the owner only, unless it is there. */
    public static Path create(Path file) {
        try {
            return Files.exists(file) ? file : Files.createFile(file, only("rw-------"));
        } catch (IOException refused) {
            throw unwritable(file, refused);
        }
    }

    /**
     * Gives a complete folder its final name.
     *
     * @return false when somebody else did the same first; the draft is then deleted and theirs is as good
     */
    public static boolean publish(Path draft, Path target) {
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (AtomicMoveNotSupportedException impossible) {
            throw unwritable(target, impossible);
        } catch (IOException lost) {
            delete(draft);
            if (Files.isDirectory(target)) {
                return false;
            }
            throw unwritable(target, lost);
        }
    }

    /** Deletes a folder with all that is in it; what vanishes meanwhile does not matter. Links are not followed. */
    public static void delete(Path folder) {
        try {
            Files.walkFileTree(folder, new Deletion());
        } catch (NoSuchFileException gone) {
            return;
        } catch (IOException refused) {
            throw unwritable(folder, refused);
        }
    }

    /** Deletes the children of a folder whose names begin so: drafts of attempts that were interrupted. */
    public static void deleteAll(Path folder, String prefix) {
        try (Stream<Path> children = Files.list(folder)) {
            children.filter(child -> child.getFileName().toString().startsWith(prefix))
                    .forEach(PrivateFiles::delete);
        } catch (IOException refused) {
            throw unwritable(folder, refused);
        }
    }

    /** Refuses with a sentence when the disk of this path, which need not exist yet, has less room than this. */
    public static void requireSpace(Path path, long bytes) {
        Path existing = path.toAbsolutePath();
        while (!Files.exists(existing)) {
            existing = existing.getParent();
        }
        try {
            long free = Files.getFileStore(existing).getUsableSpace();
            if (free < bytes) {
                throw new InfraException("disk.full", path, bytes >> 20, free >> 20);
            }
        } catch (IOException unknown) {
            throw new UncheckedIOException(unknown);
        }
    }

    private static InfraException unwritable(Path path, IOException cause) {
        return new InfraException(cause, "file.refused", path, cause);
    }

    private static FileAttribute<?>[] only(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException problem) throws IOException {
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
