package io.twobanks.workbench.walkthrough;

import io.twobanks.workbench.markdown.Fence;
import io.twobanks.workbench.markdown.Markdown;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a reader of a document types, and what they are shown. A block that somebody types is marked by a comment before
 * it, {@code <!-- run: shell 2 -->}; the number says which of the reader's terminals is meant.
 *
 * @param blocks in the order of the document
 */
record Walkthrough(List<Block> blocks) {
    private static final Pattern MARK = Pattern.compile("run: shell (\\d)((?: \\w+)*)");
    private static final String PROMPT = "$ ";
    private static final String INTERRUPT = "^C";

    /** How an example is compared. */
    enum Timing {
        /** What the command has printed when it ends. */
        AT_ITS_END,
        /** The same, but the command may have to be typed again until something has happened meanwhile. */
        EVENTUALLY,
        /** What it has printed so far: it goes on running, and the reader goes on in another terminal. */
        STAYS
    }

    /** One fenced block. */
    record Block(int shell, Timing timing, List<Example> examples) {}

    /**
     * A command and its answer.
     *
     * @param line of the document, counted from 1
     * @param command as it is typed, over several lines where they end with a backslash; {@code ^C} for an interrupt;
     *     empty when a command that was typed before goes on
     * @param output the lines below it, without empty ones at the end
     */
    record Example(int line, String command, List<String> output) {
        boolean isInterrupt() {
            return command.equals(INTERRUPT);
        }

        boolean goesOn() {
            return command.isEmpty();
        }
    }

    static Walkthrough of(String markdown) {
        Markdown document = Markdown.of(markdown);
        document.brokenMarks().stream().findFirst().ifPresent(line -> {
            throw new IllegalArgumentException("Line " + line + ": no block follows the mark");
        });
        return new Walkthrough(document.fences().stream()
                .flatMap(fence -> Stream.of(MARK.matcher(fence.mark()))
                        .filter(Matcher::matches)
                        .map(mark ->
                                new Block(Integer.parseInt(mark.group(1)), timing(mark.group(2)), examples(fence))))
                .toList());
    }

    private static Timing timing(String word) {
        return switch (word.strip()) {
            case "" -> Timing.AT_ITS_END;
            case "eventually" -> Timing.EVENTUALLY;
            case "stays" -> Timing.STAYS;
            default -> throw new IllegalArgumentException("A block cannot be run '" + word.strip() + "'");
        };
    }

    private static List<Example> examples(Fence fence) {
        List<String> lines = fence.lines();
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < lines.size(); ) {
            int line = fence.line() + i;
            StringBuilder command = new StringBuilder();
            if (isTyped(lines.get(i))) {
                command.append(withoutPrompt(lines.get(i)));
                while (lines.get(i++).endsWith("\\")) {
                    command.append('\n').append(lines.get(i));
                }
            }
            int answer = i;
            while (i < lines.size() && !isTyped(lines.get(i))) {
                i++;
            }
            examples.add(new Example(line, command.toString(), withoutEmptyEnd(lines.subList(answer, i))));
        }
        return examples;
    }

    private static boolean isTyped(String line) {
        return line.startsWith(PROMPT) || line.equals(INTERRUPT);
    }

    private static String withoutPrompt(String line) {
        return line.startsWith(PROMPT) ? line.substring(PROMPT.length()) : line;
    }

    private static List<String> withoutEmptyEnd(List<String> lines) {
        int end = lines.size();
        while (end > 0 && lines.get(end - 1).isBlank()) {
            end--;
        }
        return List.copyOf(lines.subList(0, end));
    }
}
