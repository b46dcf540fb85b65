package io.twobanks.workbench.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Rows of cells as text: the first column to the left, numbers to the right, under a head. */
final class Grid {
    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    Grid(List<String> head) {
        rows.add(head);
    }

    /** @param cells as many as the head has */
    void row(List<String> cells) {
        if (cells.size() != rows.get(0).size()) {
            throw new IllegalArgumentException(cells + " does not fit under " + rows.get(0));
        }
        rows.add(List.copyOf(cells));
    }

    /** The same with a row for each of them. @param rows the head first */
    static Grid of(List<List<String>> rows) {
        Grid grid = new Grid(rows.get(0));
        rows.subList(1, rows.size()).forEach(grid::row);
        return grid;
    }

    /** For a page: the first column holds names, the others numbers. */
    List<String> markdown() {
        List<String> lines = new ArrayList<>();
        rows.forEach(row -> lines.add("| " + String.join(" | ", row) + " |"));
        lines.add(1, "|---|" + "--:|".repeat(rows.get(0).size() - 1));
        return lines;
    }

    List<String> lines() {
        int[] widths = IntStream.range(0, rows.get(0).size())
                .map(column -> rows.stream()
                        .mapToInt(row -> width(row.get(column)))
                        .max()
                        .orElse(0))
                .toArray();
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = row.get(column);
            String room = " ".repeat(widths[column] - width(cell));
            line.append(GAP).append(column == 0 ? cell + room : room + cell);
        }
        return line.toString().stripTrailing();
    }

    /** A terminal gives a Chinese character, and the punctuation that goes with it, the room of two. */
    private static int width(String text) {
        return text.codePoints().map(character -> isWide(character) ? 2 : 1).sum();
    }

    private static boolean isWide(int character) {
        return Character.isIdeographic(character)
                || (character >= 0x3000 && character <= 0x303F)
                || (character >= 0xFF00 && character <= 0xFF60);
    }
}
