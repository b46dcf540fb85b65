package io.twobanks.threephase.coordinator;

import io.twobanks.threephase.site.State;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The coordinator's log, a file: a line for each step, forced to the disk before anybody is told. Where two threads want different
 * things, the first line counts. It is never cleared: who asks about an old transfer gets its answer.
 */
public final class CoordinatorLog implements AutoCloseable {
    private final Map<String, State> states = new LinkedHashMap<>();
    private final FileChannel file;

    /** Reads what an earlier life has written. */
    public CoordinatorLog(Path path) {
        try {
            file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            String written = Files.readString(path);
            int whole = written.lastIndexOf('\n') + 1; // What comes after it was not forced, and nobody was told.
            written.substring(0, whole)
                    .lines()
                    .map(line -> line.split(" "))
                    .forEach(line -> states.put(line[0], State.valueOf(line[1])));
            file.truncate(written.substring(0, whole).getBytes(StandardCharsets.UTF_8).length);
            file.position(file.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** INITIAL when nothing is known. */
    public synchronized State state(String id) {
        return states.getOrDefault(id, State.INITIAL);
    }

    /** Those that are begun and not decided, oldest first. */
    public synchronized List<String> open() {
        return states.entrySet().stream()
                .filter(entry -> !entry.getValue().isFinal())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** @return false when it did not stand there any more; nothing is written then */
    public synchronized boolean move(String id, State from, State to) {
        return state(id) == from && write(id, to);
    }

    /** Writes the decision, unless there is one. */
    public synchronized boolean decide(String id, State decision) {
        return !state(id).isFinal() && write(id, decision);
    }

    private boolean write(String id, State to) {
        try {
            file.write(ByteBuffer.wrap((id + " " + to + "\n").getBytes(StandardCharsets.UTF_8)));
            file.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        states.put(id, to);
        return true;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
