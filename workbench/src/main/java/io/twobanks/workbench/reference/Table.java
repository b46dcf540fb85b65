package io.twobanks.workbench.reference;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table in Markdown. */
final class Table {
    private Table() {}

    /** Its lines, the head first; without empty lines around it. */
    static String of(List<String> head, Stream<List<String>> rows) {
        return Stream.concat(Stream.of(row(head), "|" + "---|".repeat(head.size())), rows.map(Table::row))
                .collect(Collectors.joining("\n"));
    }

    private static String row(List<String> cells) {
        return cells.stream()
                .map(cell -> Objects.requireNonNullElse(cell, ""))
                .map(cell -> cell.replace("|", "\\|").strip())
                .collect(Collectors.joining(" | ", "| ", " |"))
                .replaceAll(" +", " ");
    }

    /** As it is typed; nothing for what is empty. */
    static String code(Object text) {
        return String.valueOf(text).isEmpty() ? "" : "`" + text + "`";
    }

    static String codes(Stream<?> texts) {
        return texts.map(Table::code).collect(Collectors.joining(", "));
    }
}
