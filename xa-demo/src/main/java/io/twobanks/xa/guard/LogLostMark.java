package io.twobanks.xa.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file in the log's directory which says that the log beside it is a new one, and that branches are in doubt of which it
 * knows nothing. Atomikos makes a new log whenever it starts, so without the mark the next start would find a log and
 * presume abort. Whoever puts the old directory back takes the mark away with the new one.
 */
final class LogLostMark {
    private final Path file;

    LogLostMark(Path logDirectory) {
        file = logDirectory.resolve("log-lost.txt");
    }

    boolean isThere() {
        return Files.exists(file);
    }

    /** Returns when the mark is on the disk. @param why for a person who finds the file */
    void put(String why) {
        String text =
                why + "\nThe log in this directory was begun without knowing of them. Do not remove this file: the bank"
                        + " does when no branch is in doubt any more. If the old log turns up, stop the bank and put the old"
                        + " directory in the place of this one as a whole.\n";
        try {
            Files.createDirectories(file.getParent());
            try (FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
            forceDirectory();
        } catch (IOException e) {
            throw new UncheckedIOException("The mark of a lost log could not be written; nothing was started", e);
        }
    }

    void remove() {
        try {
            if (Files.deleteIfExists(file)) {
                forceDirectory();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The mark of a lost log could not be removed", e);
        }
    }

    /** A file that its directory does not know after a power cut was never there. */
    private void forceDirectory() throws IOException {
        try (FileChannel directory = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
            directory.force(true);
        }
    }
}
