package io.twobanks.workbench.docs;

import java.util.List;
import java.util.stream.Stream;

/** A picture of the documents: what Mermaid is to draw, and where it stands. */
record Diagram(String path, int line, String text) {
    static List<Diagram> all() {
        return Documents.all().stream().flatMap(Diagram::of).toList();
    }

    static Stream<Diagram> of(Document document) {
        return document.blocks().stream()
                .filter(block -> block.language().equals("mermaid"))
                .map(block -> new Diagram(document.path(), block.line(), String.join("\n", block.lines())));
    }

    Finding finding(String what) {
        return new Finding(path, line, what);
    }
}
