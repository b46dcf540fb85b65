package io.twobanks.workbench.docs;

import io.twobanks.workbench.docs.Document.Block;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Code that a document shows. */
final class Excerpts {
    static final Check ARE_THE_SOURCE = new Check("shown code stands in its file, line by line", Excerpts::different);

    private static final String MARK = "code: ";

    private Excerpts() {}

    private static Stream<Finding> different(Document document) {
        return document.blocks().stream()
                .filter(block -> block.mark().startsWith(MARK) && !isIn(block))
                .map(block -> document.finding(block.line(), "this does not stand in " + file(block)));
    }

    private static String file(Block block) {
        return block.mark().substring(MARK.length());
    }

    private static boolean isIn(Block block) {
        Path file = Documents.ROOT.resolve(file(block));
        try {
            List<String> source = Files.isRegularFile(file) ? Files.readAllLines(file) : List.of();
            int size = block.lines().size();
            List<String> shown = withoutIndentation(block.lines());
            return IntStream.rangeClosed(0, source.size() - size)
                    .anyMatch(from -> withoutIndentation(source.subList(from, from + size))
                            .equals(shown));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> withoutIndentation(List<String> lines) {
        return String.join("\n", lines).stripIndent().lines().toList();
    }
}
