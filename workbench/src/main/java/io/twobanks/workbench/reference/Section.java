package io.twobanks.workbench.reference;

import io.twobanks.workbench.launch.Pattern.Text;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A part of a page: a heading, a sentence or two, a table. */
record Section(Text heading, Text introduction, List<Text> columns, List<List<Text>> rows) {
    String in(Language language) {
        return Stream.of("## " + language.of(heading), language.of(introduction), table(language))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private String table(Language language) {
        return rows.isEmpty()
                ? ""
                : Table.of(
                        columns.stream().map(language::of).toList(),
                        rows.stream().map(row -> row.stream().map(language::of).toList()));
    }

    /** A cell that reads the same in both languages. */
    static Text same(String text) {
        return new Text(text, text);
    }
}
