package io.twobanks.workbench.docs;

import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Something that must be true of every document.
 *
 * @param name what is checked
 * @param finder where it is not so
 */
record Check(String name, Function<Document, Stream<Finding>> finder) {
    Stream<Finding> of(Document document) {
        return finder.apply(document);
    }
}
