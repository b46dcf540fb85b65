package io.twobanks.xa;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.workbench.junit.CommandLine;
import io.twobanks.workbench.junit.CommandLine.Typed;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** {@code ./twobanks desk}, typed by a person whose bank has lost its log. */
@Tag("long")
@ResourceLock(CommandLine.PREFERRED_PORTS)
class DeskCommandIT {
    private CommandLine shell;

    @AfterEach
    void stop() throws IOException {
        shell.type("stop");
    }

    @Test
    void what_waits_is_listed_and_repaired_by_the_beginning_of_its_id() throws IOException {
        shell = new CommandLine("xa", "desk-command");
        Client client = new Client(URI.create(shell.run().bank()));
        assertPrints(shell.type("desk"), 0, "The repair desk is empty");

        assertPrints(shell.type("arm", "xa.commit-a.after", "CRASH"), 0, "Armed CRASH");
        Answer answer = client.transfer("A-1", "B-1", "1.00");
        XaRun.await("the bank is dead", () -> type("status").output().contains("bank     ended"));
        assertPrints(shell.type("desk"), 0, "bank does not run");
        Path log = shell.home().resolve("data/xa-log");
        Files.move(log, log.resolveSibling("xa-log-lost"));
        assertPrints(shell.type("restart", "bank"), 0, "bank is ready again");

        String id = answer.transferId();
        assertPrints(shell.type("desk"), 0, id + "  branch-in-doubt, at bank, since 20", "branch in doubt, xid");
        assertPrints(shell.type("desk", id.substring(0, 8)), 0, "commit ", "./twobanks desk " + id + " ACTION");
        assertPrints(shell.type("desk", id.substring(0, 8), "roll-back"), 1, "bank: 'roll-back' is not safe for");
        assertPrints(shell.type("desk", id.substring(0, 8), "commit"), 0, id + "  resolved, at bank", "COMPLETED");
        assertPrints(shell.type("desk"), 0, "The repair desk is empty");
        assertPrints(shell.type("desk", id, "commit"), 0, "resolved", "committed bank B's branch");
        assertPrints(shell.type("desk", "ffffffff"), 1, "Nothing on the repair desk begins with ffffffff");
    }

    private Typed type(String argument) {
        try {
            return shell.type(argument);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void assertPrints(Typed typed, int exitCode, String... parts) {
        assertThat(typed.output()).contains(parts);
        assertThat(typed.exitCode()).as(typed.output()).isEqualTo(exitCode);
    }
}
