package io.twobanks.workbench.docs;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Where a document says that something listens. */
final class Addresses {
    private static final String NAME = "local" + "host";

    static final Check ARE_NUMBERS = new Check("127.0.0.1, because " + NAME + " may be ::1", Addresses::named);

    private Addresses() {}

    private static Stream<Finding> named(Document document) {
        return Stream.concat(
                        document.around().stream()
                                .filter(line -> isNamed(line.text()))
                                .map(Document.Text::line),
                        document.blocks().stream()
                                .flatMap(block -> IntStream.range(
                                                0, block.lines().size())
                                        .filter(i -> isNamed(block.lines().get(i)))
                                        .mapToObj(i -> block.line() + i)))
                .map(line -> document.finding(line, NAME));
    }

    private static boolean isNamed(String text) {
        return text.toLowerCase(java.util.Locale.ROOT).contains(NAME);
    }
}
