package io.twobanks.common.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * How often a fault may still fire in all processes together: a number in a file for each. Several processes of a bank pass the
 * same point, and each has the fault armed; the one that takes the last shot is the last that fires. Whoever dies with a shot
 * in his hand has used it.
 */
public final class Shots {
    /** Beside the file with the armed faults. */
    public static final String FOLDER = "shots";

    private final Path folder;

    /** @param folder of the run, the same for all its processes; need not exist */
    public Shots(Path folder) {
        this.folder = folder;
    }

    /** Gives a fault as many shots as it has times; one that fires always needs none. */
    public void give(ArmedFault fault) {
        if (fault.times() > 0) {
            try {
                Files.createDirectories(folder);
                Files.write(
                        file(fault),
                        ByteBuffer.allocate(Integer.BYTES).putInt(fault.times()).array());
                openToAll(file(fault));
            } catch (IOException e) {
                throw new UncheckedIOException("The shots of " + fault.id() + " cannot be written", e);
            }
        }
    }

    /** A bank in a container is another user than the workbench. Whoever else there is cannot enter the run's folder. */
    private static void openToAll(Path file) throws IOException {
        PosixFileAttributeView rights = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (rights != null) {
            rights.setPermissions(PosixFilePermissions.fromString("rw-rw-rw-"));
        }
    }

    /** Takes one shot of a fault. @return false when none is left */
    boolean take(ArmedFault fault) {
        if (fault.times() == 0) {
            return true;
        }
        try (FileChannel file = FileChannel.open(file(fault), StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock held = file.lock()) {
            return takeLocked(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Nobody knows how often " + fault.id() + " may still fire", e);
        }
    }

    private static boolean takeLocked(FileChannel file) throws IOException {
        ByteBuffer number = ByteBuffer.allocate(Integer.BYTES);
        file.read(number, 0);
        int left = number.flip().getInt();
        if (left > 0) {
            file.write(number.clear().putInt(left - 1).flip(), 0);
        }
        return left > 0;
    }

    private Path file(ArmedFault fault) {
        return folder.resolve(fault.id() + ".shots");
    }
}
