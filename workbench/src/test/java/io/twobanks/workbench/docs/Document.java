package io.twobanks.workbench.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A Markdown file: what stands in its fenced blocks, and what stands around them. */
final class Document {
    private static final Pattern HEADING = Pattern.compile("^(#{1,6}) (.+)$");
    private static final Pattern FENCE = Pattern.compile("```(\\w*)");
    private static final Pattern MARK = Pattern.compile("<!-- ((?:run|code): .+) -->");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`|<code>([^<]+)</code>");
    private static final Pattern LINK = Pattern.compile("(?<!!)\\[[^\\]]*]\\(([^)\\s]+)\\)|<(https?://[^>]+)>");

    private final String path;
    private final List<Text> around = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();

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
            return title.replaceAll("[*`]", "")
                    .toLowerCase(java.util.Locale.ROOT)
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
    Document(String path, String markdown) {
        this.path = path;
        List<String> lines = markdown.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher fence = FENCE.matcher(lines.get(i));
            if (fence.matches()) {
                int from = i + 1;
                while (i + 1 < lines.size() && !lines.get(++i).equals("```")) {}
                blocks.add(new Block(from + 1, mark(lines, from - 2), fence.group(1), lines.subList(from, i)));
            } else {
                around.add(new Text(i + 1, lines.get(i)));
            }
        }
    }

    private static String mark(List<String> lines, int index) {
        Matcher mark = MARK.matcher(index < 0 ? "" : lines.get(index));
        return mark.matches() ? mark.group(1) : "";
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
        return around.stream()
                .flatMap(line -> HEADING.matcher(line.text())
                        .results()
                        .map(found -> new Heading(line.line(), found.group(1).length(), found.group(2))))
                .toList();
    }

    /** What stands in backticks. */
    List<Text> code() {
        return groups(CODE, text -> text);
    }

    /** Where links lead. */
    List<Text> links() {
        return groups(LINK, text -> CODE.matcher(text).replaceAll("code"));
    }

    private interface Cleaning {
        String of(String text);
    }

    private List<Text> groups(Pattern pattern, Cleaning cleaning) {
        return around.stream()
                .flatMap(line -> pattern.matcher(cleaning.of(line.text()))
                        .results()
                        .flatMap(found -> IntStream.rangeClosed(1, found.groupCount())
                                .mapToObj(found::group)
                                .filter(group -> group != null))
                        .map(text -> new Text(line.line(), text)))
                .toList();
    }

    /** A place in this document where something is wrong. */
    Finding finding(int line, String what) {
        return new Finding(path, line, what);
    }
}
