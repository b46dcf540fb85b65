package io.twobanks.workbench.walkthrough;

import io.twobanks.infra.Await;
import io.twobanks.workbench.launch.Pattern;
import io.twobanks.workbench.walkthrough.Walkthrough.Block;
import io.twobanks.workbench.walkthrough.Walkthrough.Example;
import io.twobanks.workbench.walkthrough.Walkthrough.Timing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/** Somebody who types a document from its beginning to its end, and compares. */
final class Reader implements AutoCloseable {
    /** Longer than what {@code run} itself waits for, so that it says what is missing: databases, registry, banks. */
    private static final Duration COMMAND_BOUND = Duration.ofMinutes(5);

    /** What comes "within a few seconds" must have come after this. */
    private static final Duration EVENTUALLY_BOUND = Duration.ofSeconds(60);

    private static final int WORKBENCH = 1;

    private final Map<Integer, Terminal> terminals = new TreeMap<>();
    private final String document;
    private final Path folder;
    private final Map<String, String> environment;
    private final String pattern;
    private final Addresses addresses;
    private int typed;

    /**
     * @param folder what stands for the checkout: {@code ./twobanks} is there
     * @param pattern that the document runs
     */
    Reader(String document, Path folder, Map<String, String> environment, Pattern pattern) {
        this.document = document;
        this.folder = folder;
        this.environment = environment;
        this.pattern = pattern.id();
        this.addresses = new Addresses(
                pattern.services().values().stream().map(Pattern.Service::port).toList());
    }

    /** Starts the workbench for a document that leaves this to its reader. */
    void startWorkbench() {
        Terminal terminal = terminal(WORKBENCH);
        terminal.type("./twobanks run " + pattern);
        if (!Await.until(() -> addresses.read(terminal.printed()), COMMAND_BOUND)) {
            throw new AssertionError("The workbench did not get ready:\n" + String.join("\n", terminal.printed()));
        }
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
            await(COMMAND_BOUND, example, terminal, () -> matches(example, terminal) || terminal.hasEnded());
        } else {
            awaitEnd(example, terminal);
        }
        if (!matches(example, terminal)) {
            throw new AssertionError(difference(example, terminal));
        }
    }

    private void type(Example example, Terminal terminal) {
        if (example.isInterrupt()) {
            terminal.interrupt();
        } else if (!example.goesOn()) {
            terminal.type(addresses.inThisRun(example.command()));
            typed++;
        }
    }

    private void awaitEnd(Example example, Terminal terminal) {
        await(COMMAND_BOUND, example, terminal, terminal::hasEnded);
    }

    private void await(Duration bound, Example example, Terminal terminal, BooleanSupplier isRight) {
        if (!Await.until(isRight, bound)) {
            throw new AssertionError("After " + bound + ": " + difference(example, terminal));
        }
    }

    private boolean matches(Example example, Terminal terminal) {
        List<String> printed = terminal.printed();
        addresses.read(printed);
        return Shape.matches(example.output(), printed);
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
