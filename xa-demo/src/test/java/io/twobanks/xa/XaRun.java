package io.twobanks.xa;

import static org.assertj.core.api.Assertions.assertThat;

import io.twobanks.common.fault.ArmedFault;
import io.twobanks.common.fault.FaultAction;
import io.twobanks.common.timeline.TimelineLine;
import io.twobanks.infra.process.Home;
import io.twobanks.workbench.launch.Checkout;
import io.twobanks.workbench.launch.PatternRun;
import io.twobanks.workbench.launch.RunOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;

/** The pattern on real processes, in a home of the test's own, with fresh accounts. */
final class XaRun implements AutoCloseable {
    /** What DESIGN §6 rule 9 calls the declared bound, counted from the moment when the service is ready again. */
    static final Duration BOUND = Duration.ofSeconds(20);

    /** After this time recovery rolls an undecided branch back ({@code max_timeout}). */
    static final Duration PRESUMED_ABORT = Duration.ofSeconds(10);

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    final Home home;
    final PatternRun run;
    final Client client;
    final Judge judge;

    private XaRun(Home home, PatternRun run) {
        this.home = home;
        this.run = run;
        this.client = new Client(run.uri("bank"));
        this.judge = new Judge(run);
    }

    /** @param properties of the bank, for example a guard that is taken away */
    static XaRun start(String name, Map<String, String> properties) {
        XaRun launched = launch(name, RunOptions.forTest(properties));
        try {
            launched.run.awaitReady();
            return launched;
        } catch (RuntimeException | Error failed) {
            launched.close();
            throw failed;
        }
    }

    /** The servers are ready, the bank is not yet. */
    static XaRun launch(String name, RunOptions options) {
        Checkout checkout = Checkout.find();
        Path root = checkout.root().resolve("xa-demo/target/twobanks-runs").resolve(name);
        Home home = Home.of(root, checkout.root().resolve(".twobanks/cache"));
        home.clean();
        return new XaRun(home, PatternRun.launch(checkout, home, checkout.pattern("xa"), options));
    }

    /** Opens {@code A-first} … and {@code B-first} … with 1000.00 each; the judge counts from here. */
    void openAccounts(int first, int count) {
        for (int number = first; number < first + count; number++) {
            judge.openAccount("db-a", "A-" + number);
            judge.openAccount("db-b", "B-" + number);
        }
    }

    /** Arms a fault that fires once, for any transfer. */
    void arm(Point point, FaultAction action) {
        run.arm(ArmedFault.once("f-" + UUID.randomUUID(), point, action));
    }

    /** Arms a PAUSE for every transfer that comes by. */
    void holdAllAt(Point point) {
        run.arm(new ArmedFault("f-" + UUID.randomUUID(), point.id(), FaultAction.PAUSE, null, 0, 0, 0));
    }

    void awaitHeld(int count) {
        await(
                count + " transfers held",
                () -> run.liveControls().get(0).waiting().size() == count);
    }

    void awaitCrash() {
        assertThat(run.process("bank").awaitEnd(PATIENCE))
                .as("the bank has crashed")
                .isTrue();
        assertThat(run.process("bank").exitCode()).hasValue(137);
    }

    void release() {
        run.liveControls().forEach(control -> control.release(null));
    }

    /** Waits for a line of the timeline; it says how far the protocol has come. */
    void awaitStep(Point point, String transferId) {
        await(
                point.id() + " of " + transferId,
                () -> run.timeline().stream().anyMatch(line -> isStep(line, point, transferId)));
    }

    private static boolean isStep(TimelineLine line, Point point, String transferId) {
        return point.id().equals(line.point()) && transferId.equals(line.transfer());
    }

    /** Waits for words of the bank's newest life; the log holds the former ones too. */
    void awaitInLog(String text) {
        await("'" + text + "' in the bank's log", () -> log().lastIndexOf(text) > log().lastIndexOf(" bank starts: "));
    }

    private String log() {
        try {
            return Files.readString(run.process("bank").log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void await(String what, BooleanSupplier condition) {
        Awaitility.await(what)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(condition::getAsBoolean);
    }

    void awaitState(Answer answer, String state) {
        await(state + " of " + answer, () -> judge.stateOf(answer.transferId()).equals(state));
    }

    /** Loses the transaction manager's log of a bank that is dead. */
    void loseLog() {
        move(home.data("xa-log"), "xa-log");
    }

    private void move(Path lost, String name) {
        try {
            Files.move(lost, home.data("lost-" + name + "-" + UUID.randomUUID()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void requireInDoubtFor(Duration time, int branches) {
        Awaitility.await(branches + " branches stay in doubt")
                .pollInterval(Duration.ofMillis(200))
                .during(time)
                .atMost(time.plusSeconds(4))
                .until(() -> judge.branchesInDoubt().size() == branches);
    }

    /** Over three rounds of settling. */
    void requireStays(Answer answer, String state) {
        Awaitility.await(answer + " stays " + state)
                .pollInterval(Duration.ofMillis(100))
                .during(Duration.ofSeconds(4))
                .atMost(Duration.ofSeconds(8))
                .until(() -> judge.stateOf(answer.transferId()).equals(state));
    }

    /** Waits until everything is final, within the declared bound, and judges it; returns how long it took. */
    Duration judgeWithinBound(List<Answer> answers) {
        long from = System.nanoTime();
        Awaitility.await("all transfers final and nothing in doubt")
                .atMost(BOUND)
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> judge.requireFinal(answers));
        Duration taken = Duration.ofNanos(System.nanoTime() - from);
        judge.requireTruth(answers);
        return taken;
    }

    @Override
    public void close() {
        run.close();
    }
}
