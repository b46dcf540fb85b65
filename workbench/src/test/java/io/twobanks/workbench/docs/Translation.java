package io.twobanks.workbench.docs;

import io.twobanks.workbench.docs.Document.Block;
import io.twobanks.workbench.docs.Document.Heading;
import io.twobanks.workbench.docs.Document.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One document in two languages: the same skeleton, the same commands, the same code; only the words differ. */
record Translation(Document english, Document chinese) {
    private static final Spoken SPOKEN =
            new Spoken((ours, theirs) -> steady(ours).equals(steady(theirs)));
    private static final Pattern HAN = Pattern.compile("[\\p{IsHan}\u3000-\u303f\uff00-\uffef]");

    /** Where the Chinese is not the English in Chinese. */
    List<Finding> differences() {
        List<Finding> differences = new ArrayList<>();
        compare(
                differences,
                "headings",
                Document::headings,
                Heading::line,
                heading -> heading.level() + " " + heading.number());
        compare(differences, "tables and lists", Document::parts, Text::line, Text::text);
        compare(differences, "blocks", Document::blocks, Block::line, Translation::skeleton);
        difference(differences, "links", links(english), links(chinese));
        difference(differences, "code in backticks", code(english), code(chinese));
        for (int i = 0; differences.isEmpty() && i < english.blocks().size(); i++) {
            compareOutput(differences, english.blocks().get(i), chinese.blocks().get(i));
        }
        return differences;
    }

    private <T> void compare(
            List<Finding> differences,
            String what,
            Function<Document, List<T>> parts,
            Function<T, Integer> line,
            Function<T, String> shape) {
        List<T> ours = parts.apply(english);
        List<T> theirs = parts.apply(chinese);
        for (int i = 0; i < Math.min(ours.size(), theirs.size()); i++) {
            String expected = shape.apply(ours.get(i));
            String actual = shape.apply(theirs.get(i));
            if (!expected.equals(actual)) {
                differences.add(chinese.finding(
                        line.apply(theirs.get(i)),
                        "the " + what + " differ from line " + line.apply(ours.get(i)) + " of " + english.path() + ":\n"
                                + expected + "\n---\n" + actual));
                return;
            }
        }
        if (ours.size() != theirs.size()) {
            differences.add(chinese.finding(1, ours.size() + " " + what + " there, " + theirs.size() + " here"));
        }
    }

    private void difference(List<Finding> differences, String what, TreeSet<String> ours, TreeSet<String> theirs) {
        TreeSet<String> missing = new TreeSet<>(ours);
        missing.removeAll(theirs);
        TreeSet<String> added = new TreeSet<>(theirs);
        added.removeAll(ours);
        if (!missing.isEmpty() || !added.isEmpty()) {
            differences.add(chinese.finding(1, what + ": missing " + missing + ", added " + added));
        }
    }

    /** A block without what is said in words: what is typed, code, the nodes and arrows of a diagram. */
    private static String skeleton(Block block) {
        String head = block.mark() + " " + block.language() + "\n";
        if (block.isTyped() || block.mark().startsWith("run: ")) {
            return head
                    + String.join(
                            "\n", block.commands().stream().map(Text::text).toList());
        }
        return head
                + String.join(
                        "\n",
                        block.lines().stream()
                                .map(line -> block.language().equals("mermaid")
                                        ? diagram(line)
                                        : withoutComment(line, block))
                                .toList());
    }

    private static String diagram(String line) {
        return line.replaceAll("\"[^\"]*\"", "\"\"")
                .replaceAll("(->>|-->>)(\\w+): .*", "$1$2:")
                .replaceAll("(Note over [\\w,]+): .*", "$1:")
                .replaceAll("(participant \\w+ as) .*", "$1")
                .replaceAll("^( *(?:alt|else|opt|loop)) .*", "$1")
                .replaceAll("--? [^->]+ (-->|---)", "-- $1")
                .replaceAll("-\\. [^->]+ \\.->", "-. .->")
                .replaceAll("\\[[^\\[\\]\"]*]", "[]")
                .replaceAll("\\(\\[[^\\]]*]\\)", "([])");
    }

    private static String withoutComment(String line, Block block) {
        return block.mark().isEmpty() && !block.language().equals("java") ? line.replaceAll(" +#.*", "") : line;
    }

    private static TreeSet<String> links(Document document) {
        TreeSet<String> links = new TreeSet<>();
        document.links()
                .forEach(link -> links.add(
                        link.text().matches("[a-z]+:.*")
                                ? link.text()
                                : link.text().startsWith("#")
                                        ? "heading " + number(link.text(), document)
                                        : Documents.withoutLanguage(
                                                Links.resolve(link.text().split("#")[0], document))));
        return links;
    }

    private static String number(String anchor, Document document) {
        return document.headings().stream()
                .filter(heading -> anchor.equals("#" + heading.anchor()))
                .map(Heading::number)
                .findFirst()
                .orElse(anchor);
    }

    private static TreeSet<String> code(Document document) {
        TreeSet<String> code = new TreeSet<>();
        document.code().stream()
                .map(Text::text)
                .filter(text -> !HAN.matcher(text).find())
                .forEach(code::add);
        return code;
    }

    /** What was printed: as many lines, each of them the same but for what varies, or the same text in the other language. */
    private void compareOutput(List<Finding> differences, Block ours, Block theirs) {
        for (int i = 0; i < Math.min(ours.lines().size(), theirs.lines().size()); i++) {
            if (!ours.language().equals("mermaid") && !isTheSame(i, ours, theirs)) {
                differences.add(chinese.finding(
                        theirs.line() + i, "shows something else than " + english.path() + ":" + (ours.line() + i)));
                return;
            }
        }
        if (ours.lines().size() != theirs.lines().size()) {
            differences.add(chinese.finding(
                    theirs.line(), "shows more or fewer lines than " + english.path() + ":" + ours.line()));
        }
    }

    private static boolean isTheSame(int line, Block ours, Block theirs) {
        String chinese = theirs.lines().get(line);
        String english = ours.lines().get(line);
        if (!HAN.matcher(chinese).find()) {
            return steady(chinese).equals(steady(english));
        }
        boolean printed = ours.mark().startsWith("run: ") && !Block.isPrompt(chinese);
        return !printed || SPOKEN.isTheSame(english, chinese);
    }

    private static String steady(String line) {
        return Stream.of("[0-9a-f]*\\d[0-9a-f]*", "[-+]{4,}|\\s+", " +#.*")
                .reduce(line, (text, varying) -> text.replaceAll(varying, " "))
                .strip();
    }
}
