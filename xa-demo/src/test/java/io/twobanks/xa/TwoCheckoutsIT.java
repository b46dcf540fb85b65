package io.twobanks.xa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twobanks.workbench.junit.CommandLine;
import io.twobanks.workbench.junit.CommandLine.RunningWorkbench;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Two checkouts on one machine, each with books of its own. */
@Tag("long")
@ResourceLock(CommandLine.PREFERRED_PORTS)
class TwoCheckoutsIT {
    private CommandLine first;
    private CommandLine second;

    @BeforeEach
    void open() throws IOException {
        first = new CommandLine("xa", "checkout-first");
        second = new CommandLine("xa", "checkout-second");
    }

    @AfterEach
    void stop() throws IOException {
        first.type("stop");
        second.type("stop");
    }

    @Test
    void started_at_once_they_take_different_ports_and_a_dead_bank_is_not_replaced_by_a_strangers() throws IOException {
        CompletableFuture<RunningWorkbench> other = CompletableFuture.supplyAsync(() -> run(second));
        URI bank = URI.create(run(first).bank());
        URI stranger = URI.create(other.join().bank());

        assertThat(bank.getPort()).isNotEqualTo(stranger.getPort());
        assertThat(new Client(bank).transfer("A-1", "B-1", "1.00").status()).isEqualTo(200);
        assertThat(balance(first)).contains("999.00");
        assertThat(balance(second)).contains("1000.00");

        first.type("kill", "bank");
        assertThatThrownBy(() -> new ServerSocket(bank.getPort(), 1, InetAddress.getLoopbackAddress()))
                .as("the dead bank's port is held")
                .isInstanceOf(BindException.class);
        assertThat(first.type("restart", "bank").output()).contains("bank is ready again");
        assertThat(new Client(bank).transfer("A-1", "B-1", "1.00").status()).isEqualTo(200);
        assertThat(balance(first)).contains("998.00");
    }

    private static RunningWorkbench run(CommandLine shell) {
        try {
            return shell.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String balance(CommandLine shell) throws IOException {
        return shell.type("sql", "db-a", "SELECT balance FROM account WHERE id = 'A-1'")
                .output();
    }
}
