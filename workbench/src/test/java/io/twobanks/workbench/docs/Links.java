package io.twobanks.workbench.docs;

import io.twobanks.workbench.docs.Document.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Where a link leads. */
final class Links {
    static final Check LEAD_SOMEWHERE =
            new Check("a relative link leads to a file and to a heading in it", Links::dead);

    private Links() {}

    private static Stream<Finding> dead(Document document) {
        return document.links().stream()
                .filter(link -> !link.text().matches("(?i)[a-z]+:.*"))
                .filter(link -> !leadsSomewhere(link, document))
                .map(link -> document.finding(link.line(), "the link " + link.text() + " leads nowhere"));
    }

    private static boolean leadsSomewhere(Text link, Document document) {
        String[] fileAndAnchor = link.text().split("#", 2);
        String target = fileAndAnchor[0].isEmpty() ? document.path() : resolve(fileAndAnchor[0], document);
        if (!fileAndAnchor[0].isEmpty() && !Files.exists(Documents.ROOT.resolve(target))) {
            return false;
        }
        return fileAndAnchor.length == 1 || hasHeading(target, fileAndAnchor[1], document);
    }

    private static boolean hasHeading(String path, String anchor, Document document) {
        Document target = path.equals(document.path()) ? document : Documents.read(path);
        return target.headings().stream().anyMatch(heading -> heading.anchor().equals(anchor));
    }

    /** The path from the checkout's root that a relative link means. */
    static String resolve(String link, Document document) {
        return Path.of(document.folder()).resolve(link).normalize().toString().replace('\\', '/');
    }
}
