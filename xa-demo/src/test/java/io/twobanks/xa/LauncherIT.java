package io.twobanks.xa;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.workbench.api.RunFile;
import io.twobanks.workbench.api.RunView.ProcessView;
import io.twobanks.workbench.junit.CommandLine;
import io.twobanks.workbench.junit.CommandLine.RunningWorkbench;
import io.twobanks.workbench.junit.CommandLine.Typed;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What a person types in two shells, on real processes. */
@Tag("long")
@ResourceLock(CommandLine.PREFERRED_PORTS)
class LauncherIT {
    /** The reaper ends all children within this time. */
    private static final Duration REAPED_WITHIN = Duration.ofSeconds(5);

    private CommandLine shell;

    @AfterEach
    void stop() throws IOException {
        shell.type("stop");
    }

    @Test
    void the_crash_of_the_readme_is_typed_seen_and_recovered_from() throws IOException {
        shell = new CommandLine("xa", "launcher-readme");
        Client client = new Client(URI.create(shell.run().bank()));

        assertThat(client.transfer("A-1", "B-1", "10.50").status()).isEqualTo(200);
        assertRefuses(shell.type("arm", "xa.commit-a.aftre", "CRASH"), "no fault point 'xa.commit-a.aftre'");
        assertRefuses(shell.type("arm", "xa.commit-a.after", "DROP"), "DROP makes no sense at xa.commit-a.after");
        assertRefuses(
                shell.type("arm", "xa.commit-a.after", "CRASH", "--in", "bank-a"), "none of the services", "bank.");
        assertPrints(
                shell.type("arm", "xa.commit-a.after", "CRASH", "--in", "bank"), "Armed CRASH at xa.commit-a.after.");
        assertThat(client.transfer("A-1", "B-1", "10.50").status())
                .as("no answer")
                .isZero();
        assertPrints(shell.type("status"), "bank     ended");
        assertPrints(shell.type("sql", "db-a", "SELECT balance FROM account WHERE id = 'A-1'"), "979.00");
        assertPrints(shell.type("sql", "db-b", "XA RECOVER"), "two-banks-xa");
        assertPrints(shell.type("sql", "db-b", "SELECT balance FROM account WHERE id = 'B-1'"), "1010.50");
        Typed locked = shell.type("sql", "db-b", "SELECT id FROM account WHERE id = 'B-1' FOR UPDATE NOWAIT");
        assertThat(locked.exitCode()).as(locked.output()).isNotZero();

        assertPrints(shell.type("restart", "bank"), "bank is ready again");
        Awaitility.await("the recovery has finished the transfer")
                .atMost(XaRun.BOUND)
                .untilAsserted(() -> assertPrints(
                        shell.type("sql", "db-b", "SELECT balance FROM account WHERE id = 'B-1'"), "1021.00"));
        assertPrints(shell.type("trace"), "*** CRASH fires here", "xa.recovery-commit.after");
    }

    private static void assertRefuses(Typed typed, String... parts) {
        assertThat(typed.output()).contains(parts).doesNotContain("Armed", "\tat ");
        assertThat(typed.exitCode()).as(typed.output()).isEqualTo(1);
    }

    private static void assertPrints(Typed typed, String... parts) {
        assertThat(typed.output()).contains(parts);
        assertThat(typed.exitCode()).as(typed.output()).isZero();
    }

    @Test
    void a_killed_workbench_leaves_nothing_running_and_the_next_start_works() throws Exception {
        shell = new CommandLine("xa", "launcher-killed");
        RunningWorkbench killed = shell.run();
        List<ProcessView> processes = processes();
        assertPrints(shell.type("freeze", "db-b"), "is frozen");

        killed.process().destroyForcibly().waitFor();

        Awaitility.await("all processes are gone")
                .atMost(REAPED_WITHIN)
                .until(() -> processes.stream().noneMatch(LauncherIT::isAlive));
        Client client = new Client(URI.create(shell.run().bank()));
        assertThat(client.transfer("A-1", "B-1", "1.00").status()).isEqualTo(200);
    }

    @Test
    void an_ended_workbench_ends_everything_first() throws Exception {
        shell = new CommandLine("xa", "launcher-ended");
        RunningWorkbench ended = shell.run();
        List<ProcessView> processes = processes();

        ended.process().destroy();

        assertThat(ended.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(processes).noneMatch(LauncherIT::isAlive);
        assertThat(shell.home().resolve("run.json")).doesNotExist();
        assertThat(shell.home().resolve("logs/workbench.log"))
                .content()
                .contains("Starting")
                .doesNotContain("NullPointerException", "Invocation of close method failed");
    }

    @Test
    void a_second_workbench_is_refused_and_does_not_disturb_the_first() throws IOException {
        shell = new CommandLine("xa", "launcher-second");
        Client client = new Client(URI.create(shell.run().bank()));

        Typed second = shell.type("run", "xa");
        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.output()).contains("Another workbench").doesNotContain("\tat ");
        assertThat(shell.type("clean").exitCode()).isEqualTo(1);

        assertPrints(shell.type("status"), "bank     ready");
        assertThat(client.transfer("A-1", "B-1", "1.00").status()).isEqualTo(200);
    }

    @Test
    void a_taken_port_is_replaced_by_the_next_free_one_and_said() throws IOException {
        try (ServerSocket taken = takePort(8081)) {
            shell = new CommandLine("xa", "launcher-ports");
            String bank = shell.run().bank();

            assertThat(URI.create(bank).getPort())
                    .isNotEqualTo(taken.getLocalPort())
                    .isGreaterThan(8081);
            Client client = new Client(URI.create(bank));
            assertThat(client.transfer("A-1", "B-1", "1.00").status()).isEqualTo(200);
        }
    }

    /** Somebody else may hold it already; that is as good. */
    private static ServerSocket takePort(int port) throws IOException {
        try {
            return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
        } catch (java.net.BindException takenAlready) {
            return new ServerSocket(0);
        }
    }

    private List<ProcessView> processes() {
        return RunFile.read(shell.home().resolve("run.json")).processes();
    }

    private static boolean isAlive(ProcessView process) {
        return ProcessHandle.of(process.pid()).map(ProcessHandle::isAlive).orElse(false);
    }
}
