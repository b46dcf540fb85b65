package io.twobanks.infra.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The end of a log: what a process said last, since its latest start. */
final class LogTail {

    /** Begins the line that is written at each start. */
    static final String HEADER = "=== ";

    private static final int BYTES = 8192;
    private static final int LINES = 15;

    private LogTail() {}

    static String of(Path log) {
        List<String> lines = end(log).lines().toList();
        int start = 0;
        for (int i = 0; i < lines.size(); i++) {
            start = lines.get(i).startsWith(HEADER) ? i + 1 : start;
        }
        return String.join("\n", lines.subList(Math.max(start, lines.size() - LINES), lines.size()))
                .indent(4)
                .stripTrailing();
    }

    private static String end(Path log) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(Math.max(0, file.length() - BYTES));
            byte[] bytes = new byte[BYTES];
            int read = Math.max(0, file.read(bytes));
            return new String(bytes, 0, read, StandardCharsets.UTF_8);
        } catch (IOException missing) {
            return "";
        }
    }
}
