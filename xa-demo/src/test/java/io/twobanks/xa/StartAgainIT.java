package io.twobanks.xa;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.workbench.junit.CommandLine;
import io.twobanks.workbench.junit.CommandLine.RunningWorkbench;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The story of the README, with Ctrl-C and a new start in the place of {@code restart}. */
@Tag("long")
@ResourceLock(CommandLine.PREFERRED_PORTS)
class StartAgainIT {
    /** A start that waits for a lock is silent for 50 s; one that does not takes less than half of that. */
    private static final Duration QUICKLY = Duration.ofSeconds(40);

    private CommandLine shell;

    @AfterEach
    void stop() throws IOException {
        shell.type("stop");
    }

    @Test
    void a_workbench_that_was_ended_with_a_branch_in_doubt_starts_again_and_the_transfer_is_finished()
            throws Exception {
        shell = new CommandLine("xa", "start-again");
        RunningWorkbench first = shell.run();
        shell.type("arm", "xa.commit-a.after", "CRASH");
        Answer none = new Client(URI.create(first.bank())).transfer("A-1", "B-1", "10.50");
        assertThat(none.status()).as("no answer").isZero();
        assertThat(query("db-b", "XA RECOVER")).contains("two-banks-xa");
        first.process().destroy();
        assertThat(first.process().waitFor(30, TimeUnit.SECONDS)).isTrue();

        long begin = System.nanoTime();
        shell.run();

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(QUICKLY);
        Awaitility.await("the recovery has finished the transfer")
                .atMost(XaRun.BOUND)
                .untilAsserted(() -> assertThat(query("db-b", "SELECT balance FROM account WHERE id = 'B-1'"))
                        .contains("1010.50"));
        assertThat(query("db-a", "SELECT balance FROM account WHERE id = 'A-1'"))
                .contains("989.50");
        assertThat(query("db-b", "XA RECOVER")).doesNotContain("two-banks-xa");
    }

    private String query(String database, String sql) throws IOException {
        return shell.type("sql", database, sql).output();
    }
}
