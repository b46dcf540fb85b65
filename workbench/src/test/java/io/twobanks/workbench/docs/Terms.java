package io.twobanks.workbench.docs;

import io.twobanks.workbench.docs.Prose.Piece;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The terms of the glossary. Where a page uses one for the first time it links it, so that whoever does not know the word need
 * not search. The reference pages and the museum are left out: nobody reads them from the top, so they have one link to the glossary instead.
 */
final class Terms {
    static final Check ARE_LINKED = new Check("the first use of a term leads to the glossary", Terms::notLinked);

    private static final Pattern CHAPTER = Pattern.compile("docs/(en|zh)/(?!reference/|glossary\\.md|museum\\.md).*");
    private static final Map<String, Terms> BY_LANGUAGE = Map.of("en", read("en"), "zh", read("zh"));

    private final String glossary;
    private final Map<String, String> anchors;
    private final Pattern any;

    /** @param glossary the document of which each heading but the first is a term */
    Terms(Document glossary) {
        this.glossary = glossary.path();
        List<Document.Heading> terms = glossary.headings().stream()
                .filter(heading -> heading.level() > 1)
                .toList();
        anchors =
                terms.stream().collect(Collectors.toMap(heading -> normal(heading.title()), Document.Heading::anchor));
        any = Pattern.compile(
                terms.stream()
                        .map(Document.Heading::title)
                        .sorted(Comparator.comparing(String::length).reversed())
                        .map(Terms::used)
                        .collect(Collectors.joining("|")),
                Pattern.CASE_INSENSITIVE);
    }

    private static Terms read(String language) {
        return new Terms(Documents.read("docs/" + language + "/glossary.md"));
    }

    /** A term as it stands in a sentence: an English one also in the plural, and with a hyphen for a space. */
    private static String used(String term) {
        return term.matches("\\p{ASCII}+")
                ? "(?<![\\w-])" + term.replaceAll("[ -]", "[ -]") + "(?:e?s)?(?![\\w-])"
                : Pattern.quote(term);
    }

    private static String normal(String used) {
        return used.toLowerCase(java.util.Locale.ROOT).replace('-', ' ');
    }

    private static Stream<Finding> notLinked(Document document) {
        var chapter = CHAPTER.matcher(document.path());
        return chapter.matches() ? BY_LANGUAGE.get(chapter.group(1)).notLinkedIn(document) : Stream.empty();
    }

    /** The terms whose first use in the document is no link to them. */
    Stream<Finding> notLinkedIn(Document document) {
        Set<String> met = new HashSet<>();
        return document.prose().stream().flatMap(piece -> {
            if (piece.link().isEmpty()) {
                return uses(piece)
                        .filter(met::add)
                        .map(anchor -> document.finding(
                                piece.line(), "the first use of " + anchor + " has no link to it in " + glossary));
            }
            anchorOf(piece, document).ifPresent(met::add);
            return Stream.empty();
        });
    }

    private Stream<String> uses(Piece piece) {
        return any.matcher(piece.text()).results().map(MatchResult::group).map(this::anchor);
    }

    private String anchor(String used) {
        String term = normal(used);
        return Stream.of("", "s", "es")
                .filter(term::endsWith)
                .map(plural -> term.substring(0, term.length() - plural.length()))
                .filter(anchors::containsKey)
                .findFirst()
                .map(anchors::get)
                .orElseThrow();
    }

    private Optional<String> anchorOf(Piece link, Document document) {
        String[] target = link.link().split("#", 2);
        return target.length == 2 && Links.resolve(target[0], document).equals(glossary)
                ? Optional.of(target[1])
                : Optional.empty();
    }
}
