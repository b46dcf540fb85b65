package io.twobanks.xa;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.xa.Walkthrough.Block;
import io.twobanks.xa.Walkthrough.Example;
import io.twobanks.xa.Walkthrough.Timing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** Somebody who types a document from its beginning to its end, and compares. */
final class Reader implements AutoCloseable {
    /** A busy machine starts everything within this time. */
    private static final Duration COMMAND_BOUND = Duration.ofSeconds(120);

    /** What comes "within a few seconds" must have come after this. */
    private static final Duration EVENTUALLY_BOUND = Duration.ofSeconds(60);

    private static final Pattern BANK = Pattern.compile("http://127\\.0\\.0\\.1:\\d+(?= \\(|（)");
    private static final String BANK_IN_DOCUMENTS = "http://127.0.0.1:8081";
    private static final int WORKBENCH = 1;

    private final Map<Integer, Terminal> terminals = new TreeMap<>();
    private final String document;
    private final Path folder;
    private final Map<String, String> environment;
    private String bank = BANK_IN_DOCUMENTS;
    private int typed;

    /** @param folder what stands for the checkout: {@code ./twobanks} is there */
    Reader(String document, Path folder, Map<String, String> environment) {
        this.document = document;
        this.folder = folder;
        this.environment = environment;
    }

    /** Starts the workbench for a document that leaves this to its reader. */
    void startWorkbench() {
        terminal(WORKBENCH).type("./twobanks run xa");
        Awaitility.await("the bank is ready")
                .atMost(COMMAND_BOUND)
                .until(() -> findBank(terminal(WORKBENCH).printed()));
    }

    /** Types everything. Returns how many commands that were. */
    int follow(Walkthrough walkthrough) {
        walkthrough.blocks().forEach(block -> block.examples().forEach(example -> follow(block, example)));
        return typed;
    }

    private void follow(Block block, Example example) {
        Terminal terminal = terminal(block.shell());
        if (block.timing() == Timing.EVENTUALLY) {
            await(EVENTUALLY_BOUND, example, terminal, () -> {
                type(example, terminal);
                awaitEnd(example, terminal);
                return matches(example, terminal);
            });
            return;
        }
        type(example, terminal);
        if (block.timing() == Timing.STAYS && !example.isInterrupt()) {
            await(COMMAND_BOUND, example, terminal, () -> matches(example, terminal));
        } else {
            awaitEnd(example, terminal);
            assertThat(matches(example, terminal))
                    .as(() -> difference(example, terminal))
                    .isTrue();
        }
    }

    private void type(Example example, Terminal terminal) {
        if (example.isInterrupt()) {
            terminal.interrupt();
        } else if (!example.goesOn()) {
            terminal.type(example.command().replace(BANK_IN_DOCUMENTS, bank));
            typed++;
        }
    }

    private void awaitEnd(Example example, Terminal terminal) {
        await(COMMAND_BOUND, example, terminal, terminal::hasEnded);
    }

    private interface Look {
        boolean isRight();
    }

    private void await(Duration bound, Example example, Terminal terminal, Look look) {
        try {
            Awaitility.await()
                    .pollInSameThread()
                    .pollInterval(Duration.ofMillis(50))
                    .atMost(bound)
                    .until(look::isRight);
        } catch (org.awaitility.core.ConditionTimeoutException late) {
            throw new AssertionError("After " + bound + ": " + difference(example, terminal), late);
        }
    }

    private boolean matches(Example example, Terminal terminal) {
        List<String> printed = terminal.printed();
        findBank(printed);
        return Shape.matches(example.output(), printed);
    }

    private boolean findBank(List<String> printed) {
        Matcher matcher = BANK.matcher(String.join("\n", printed));
        boolean found = matcher.find();
        if (found) {
            bank = matcher.group();
        }
        return found;
    }

    private String difference(Example example, Terminal terminal) {
        return document + ":" + example.line() + ": " + example.command() + "\nshows\n"
                + String.join("\n", example.output()) + "\nbut printed was\n" + String.join("\n", terminal.printed());
    }

    private Terminal terminal(int number) {
        return terminals.computeIfAbsent(number, unknown -> {
            try {
                return new Terminal(folder, folder.resolve("shell-" + number + ".txt"), environment);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public void close() {
        terminals.values().forEach(Terminal::close);
    }
}
