package io.twobanks.workbench.docs;

import io.twobanks.workbench.cli.RealCommands;
import io.twobanks.workbench.docs.Document.Block;
import io.twobanks.workbench.docs.Document.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The commands of {@code ./twobanks} that a document tells its reader to type. */
final class Commands {
    static final Check ARE_UNDERSTOOD = new Check("./twobanks understands every command", Commands::misunderstood);
    static final Check ARE_RUN = new Check("what stands behind a prompt is run by a test", Commands::notRun);

    private static final String PROGRAM = "./twobanks";
    private static final Pattern WORD = Pattern.compile("\\\\\\n|\\s+|'([^']*)'|\"([^\"]*)\"|([^\\s'\"|;&<>#]+)|(.)");

    private Commands() {}

    private static Stream<Finding> misunderstood(Document document) {
        return Stream.concat(
                        document.code().stream().filter(code -> code.text().startsWith(PROGRAM)),
                        document.blocks().stream().flatMap(Commands::typed))
                .flatMap(line -> problems(line, document));
    }

    private static Stream<Text> typed(Block block) {
        if (block.isTyped()) {
            return block.commands().stream();
        }
        return block.language().isEmpty()
                ? java.util.stream.IntStream.range(0, block.lines().size())
                        .mapToObj(i -> new Text(block.line() + i, block.lines().get(i)))
                        .filter(line -> line.text().startsWith(PROGRAM))
                : Stream.empty();
    }

    private static Stream<Finding> problems(Text line, Document document) {
        return Arrays.stream(line.text().split("(?=\\./twobanks)"))
                .filter(part -> part.startsWith(PROGRAM))
                .flatMap(part -> RealCommands.refusal(words(part.substring(PROGRAM.length()))).stream()
                        .map(why -> document.finding(line.line(), part.strip() + ": " + why)));
    }

    /** As a shell splits them, up to where another command begins. */
    static String[] words(String line) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(line);
        while (matcher.find() && matcher.group(4) == null) {
            Stream.of(1, 2, 3).map(matcher::group).filter(word -> word != null).forEach(words::add);
        }
        return words.toArray(String[]::new);
    }

    private static Stream<Finding> notRun(Document document) {
        return document.blocks().stream()
                .filter(Block::isTyped)
                .filter(block -> !block.mark().startsWith("run: "))
                .map(block -> document.finding(block.line(), "no mark says in which shell a test runs this"));
    }
}
