package io.twobanks.workbench.cli;

import io.twobanks.infra.PrivateFiles;
import io.twobanks.infra.process.Home;
import io.twobanks.workbench.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The console's address: printed always, and opened where a person sits before a screen. */
final class Console {
    private static final String OPENER = "xdg-open";

    private final Home home;
    private final Consumer<String> terminal;

    Console(Home home, Consumer<String> terminal) {
        this.home = home;
        this.terminal = terminal;
    }

    /** @param wanted whether to open a browser, if there is any */
    void open(String address, boolean wanted) {
        terminal.accept(Messages.text("run.console", address));
        if (wanted) {
            opener().ifPresent(program -> start(program, address));
        }
    }

    private static Optional<Path> opener() {
        boolean screen = System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
        return screen && System.console() != null
                ? Stream.of(System.getenv("PATH").split(":"))
                        .map(folder -> Path.of(folder, OPENER))
                        .filter(Files::isExecutable)
                        .findFirst()
                : Optional.empty();
    }

    /** By way of a file of the owner's: a command line is shown to everybody on the machine, and the code stands in the address. */
    private void start(Path program, String address) {
        Path page = PrivateFiles.write(
                home.run().resolve("console.html"),
                "<!DOCTYPE html><meta charset=\"utf-8\"><meta http-equiv=\"refresh\" content=\"0;url=" + address
                        + "\"><title>Two Banks</title>\n");
        try {
            new ProcessBuilder(program.toString(), page.toUri().toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException notStarted) {
            terminal.accept(Messages.text("run.noBrowserFound", notStarted.getMessage()));
        }
    }
}
