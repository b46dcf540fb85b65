package io.twobanks.workbench.docs;

import io.twobanks.workbench.markdown.Fence;
import io.twobanks.workbench.markdown.Markdown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;

/** A Markdown file: what stands in its fenced blocks, and what stands around them. */
final class Document {
    private static final Pattern CODE_IN_HTML = Pattern.compile("<code>([^<]+)</code>");

    private final String path;
    private final Markdown markdown;
    private final List<Text> around;
    private final List<Block> blocks;

    /** A piece of text and where it stands; lines are counted from 1. */
    record Text(int line, String text) {}

    record Heading(int line, int level, String title) {
        /** Its number, for example {@code 5.1}, or empty. */
        String number() {
            Matcher matcher = Pattern.compile("(\\d+(?:\\.\\d+)*)\\.? .*").matcher(title);
            return matcher.matches() ? matcher.group(1) : "";
        }

        /** The anchor that GitHub makes of it. */
        String anchor() {
            return title.toLowerCase(java.util.Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N} _-]", "")
                    .replace(' ', '-');
        }
    }

    /**
     * A fenced block.
     *
     * @param line of its first line
     * @param mark the comment before it, {@code run: …} or {@code code: …}, or empty
     * @param language what stands after the fence, or empty
     */
    record Block(int line, String mark, String language, List<String> lines) {
        static Block of(Fence fence) {
            return new Block(fence.line(), fence.mark(), fence.language(), fence.lines());
        }

        boolean isTyped() {
            return lines.stream().anyMatch(Block::isPrompt);
        }

        static boolean isPrompt(String line) {
            return line.startsWith("$ ");
        }

        /** The lines that are typed: a command may go on over several. */
        List<Text> commands() {
            List<Text> commands = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                if (isPrompt(lines.get(i))) {
                    int first = i;
                    StringBuilder command = new StringBuilder(lines.get(i).substring(2));
                    while (lines.get(i).endsWith("\\") && i + 1 < lines.size()) {
                        command.append('\n').append(lines.get(++i));
                    }
                    commands.add(new Text(line + first, command.toString()));
                }
            }
            return commands;
        }
    }

    /** @param path from the checkout's root, with slashes */
    Document(String path, String text) {
        this.path = path;
        this.markdown = Markdown.of(text);
        this.blocks = markdown.fences().stream().map(Block::of).toList();
        Set<Integer> inside = markdown.all(FencedCodeBlock.class)
                .flatMapToInt(block -> IntStream.range(Markdown.line(block), Markdown.lineBehind(block)))
                .boxed()
                .collect(Collectors.toSet());
        List<String> lines = text.lines().toList();
        this.around = IntStream.rangeClosed(1, lines.size())
                .filter(line -> !inside.contains(line))
                .mapToObj(line -> new Text(line, lines.get(line - 1)))
                .toList();
    }

    String path() {
        return path;
    }

    /** The folder, without a slash at the end. */
    String folder() {
        return path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
    }

    List<Block> blocks() {
        return blocks;
    }

    /** The lines outside the blocks. */
    List<Text> around() {
        return around;
    }

    List<Heading> headings() {
        return markdown.all(org.commonmark.node.Heading.class)
                .map(node -> new Heading(Markdown.line(node), node.getLevel(), Markdown.text(node)))
                .toList();
    }

    /** What stands in backticks. */
    List<Text> code() {
        return Stream.concat(
                        markdown.all(Code.class).map(code -> new Text(Markdown.line(code), code.getLiteral())),
                        markdown.all(HtmlBlock.class).flatMap(Document::codeInHtml))
                .toList();
    }

    private static Stream<Text> codeInHtml(HtmlBlock html) {
        return CODE_IN_HTML
                .matcher(html.getLiteral())
                .results()
                .map(found -> new Text(Markdown.line(html), found.group(1)));
    }

    /** Where links lead. */
    List<Text> links() {
        return markdown.all(Link.class)
                .map(link -> new Text(Markdown.line(link), link.getDestination()))
                .toList();
    }

    /** What is read as sentences. */
    List<Prose.Piece> prose() {
        return Prose.of(markdown);
    }

    /** Rows of tables by their number of cells, items of lists, folded parts. */
    List<Text> parts() {
        return markdown.all(Node.class)
                .flatMap(node -> shape(node).map(shape -> new Text(Markdown.line(node), shape)).stream())
                .toList();
    }

    private static Optional<String> shape(Node node) {
        if (node instanceof TableRow row) {
            return Optional.of(Stream.iterate(row.getFirstChild(), cell -> cell != null, Node::getNext)
                            .count()
                    + " cells");
        }
        if (node instanceof ListItem item) {
            return Optional.of(item.getParent() instanceof BulletList ? "item" : "numbered item");
        }
        return node instanceof HtmlBlock html && html.getLiteral().contains("details>")
                ? Optional.of(html.getLiteral().startsWith("</") ? "end of a fold" : "fold")
                : Optional.empty();
    }

    /** A place in this document where something is wrong. */
    Finding finding(int line, String what) {
        return new Finding(path, line, what);
    }
}
