package io.twobanks.workbench.walkthrough;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One of the reader's terminals: a shell that is typed into, and what stands on its screen. */
final class Terminal implements AutoCloseable {
    private final Process shell;
    private final Path screen;
    private final OutputStream keyboard;
    private long from;
    private int typed;

    /** @param screen a new file, which keeps all that was printed */
    Terminal(Path folder, Path screen, Map<String, String> environment) throws IOException {
        this.screen = screen;
        ProcessBuilder builder = new ProcessBuilder("sh").directory(folder.toFile());
        builder.environment().putAll(environment);
        shell = builder.redirectErrorStream(true)
                .redirectOutput(screen.toFile())
                .start();
        keyboard = shell.getOutputStream();
    }

    /** Types a command; does not wait. The one before must have ended. */
    void type(String command) {
        try {
            from = Files.size(screen);
            typed++;
            keyboard.write((command + "\necho\necho " + mark() + "\n").getBytes(StandardCharsets.UTF_8));
            keyboard.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the shell prints when the command has ended. */
    private String mark() {
        return "--- command " + typed + " has ended ---";
    }

    boolean hasEnded() {
        return sinceTyped().endsWith(mark() + "\n");
    }

    /** The lines that the command has printed so far, without empty ones at the end. */
    List<String> printed() {
        return sinceTyped().replace(mark() + "\n", "").stripTrailing().lines().toList();
    }

    private String sinceTyped() {
        try {
            byte[] all = Files.readAllBytes(screen);
            return new String(all, (int) from, all.length - (int) from, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Ends the running command like Ctrl-C; what it prints then is a new answer. A signal that also reaches commands
     * whose parents ignore SIGINT, as those of a build in the background do.
     */
    void interrupt() {
        try {
            from = Files.size(screen);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        shell.children().forEach(ProcessHandle::destroy);
    }

    @Override
    public void close() {
        shell.children().forEach(ProcessHandle::destroy);
        shell.destroy();
    }
}
