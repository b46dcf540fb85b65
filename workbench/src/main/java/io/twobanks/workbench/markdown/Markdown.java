package io.twobanks.workbench.markdown;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.node.Visitor;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** A document as GitHub reads it: CommonMark with tables. */
public final class Markdown {
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();
    private static final Pattern MARK = Pattern.compile("<!-- ((?:run|code): .+) -->");

    private final Node root;

    private Markdown(Node root) {
        this.root = root;
    }

    public static Markdown of(String text) {
        return new Markdown(PARSER.parse(text));
    }

    /** Lets a visitor walk through the document. */
    public void accept(Visitor visitor) {
        root.accept(visitor);
    }

    /** All nodes of a kind, in the order of the document. */
    public <T extends Node> Stream<T> all(Class<T> kind) {
        return below(root).filter(kind::isInstance).map(kind::cast);
    }

    private static Stream<Node> below(Node node) {
        return Stream.iterate(node.getFirstChild(), child -> child != null, Node::getNext)
                .flatMap(child -> Stream.concat(Stream.of(child), below(child)));
    }

    public List<Fence> fences() {
        return all(FencedCodeBlock.class).map(Markdown::fence).toList();
    }

    private static Fence fence(FencedCodeBlock block) {
        return new Fence(
                line(block) + 1,
                mark(block.getPrevious()).orElse(""),
                block.getInfo(),
                block.getLiteral().lines().toList());
    }

    private static Optional<String> mark(Node node) {
        return Optional.ofNullable(node)
                .filter(HtmlBlock.class::isInstance)
                .map(comment -> MARK.matcher(((HtmlBlock) comment).getLiteral().strip()))
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1));
    }

    /** The lines of the marks behind which no block begins and ends. */
    public List<Integer> brokenMarks() {
        return all(HtmlBlock.class)
                .filter(comment -> mark(comment).isPresent() && !isClosed(comment.getNext()))
                .map(Markdown::line)
                .toList();
    }

    private static boolean isClosed(Node next) {
        return next instanceof FencedCodeBlock block && block.getClosingFenceLength() != null;
    }

    /** The first line of a node, counted from 1. */
    public static int line(Node node) {
        return node.getSourceSpans().get(0).getLineIndex() + 1;
    }

    /** The line behind a node's last one. */
    public static int lineBehind(Node node) {
        return node.getSourceSpans().get(node.getSourceSpans().size() - 1).getLineIndex() + 2;
    }

    /** What is read, without emphasis, links and backticks. */
    public static String text(Node node) {
        return below(node)
                .map(part -> part instanceof Text text
                        ? text.getLiteral()
                        : part instanceof Code code ? code.getLiteral() : "")
                .collect(Collectors.joining());
    }
}
