package io.twobanks.infra.process;

import io.twobanks.infra.InfraException;
import io.twobanks.infra.network.HeldPorts;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A process with a name that keeps its identity over restarts. Safe for use by several threads: operations that change
 * it follow one another, questions are answered at once.
 */
public final class ManagedProcess {
    private static final Duration DEATH = Duration.ofSeconds(10);

    private final Supervisor supervisor;
    private final List<Consumer<ManagedProcess>> listeners = new CopyOnWriteArrayList<>();
    private final ReentrantLock operation = new ReentrantLock();
    private final Lifecycle lifecycle = new Lifecycle();
    private volatile ProcessSpec spec;
    private volatile Run run;

    ManagedProcess(Supervisor supervisor, ProcessSpec spec) {
        this.supervisor = supervisor;
        this.spec = spec;
    }

    public String name() {
        return spec.name();
    }

    /** The pid of the current run, or of the last one. */
    public long pid() {
        return run.process().pid();
    }

    public ProcessState state() {
        return lifecycle.state();
    }

    /** When the current run, or the last one, was started. */
    public Instant startedAt() {
        return run.startedAt();
    }

    /** How the last run ended (137 is 128 + SIGKILL); empty while it runs. */
    public OptionalInt exitCode() {
        Process process = run.process();
        return process.isAlive() ? OptionalInt.empty() : OptionalInt.of(process.exitValue());
    }

    public Path log() {
        return supervisor.home().logs().resolve(name() + ".log");
    }

    /**
     * Calls the listener after each change of state, in order, on one thread that all listeners of a workbench share. A
     * listener that asks for the state may already see a later one.
     */
    public void onChange(Consumer<ManagedProcess> listener) {
        listeners.add(listener);
    }

    /**
     * Returns when the process can be used.
     *
     * @throws InfraException when it ended before, or was not ready within its bound (it is left as it is)
     */
    public ManagedProcess awaitReady() {
        Run awaited = run;
        new ReadyWait(spec, awaited, log()).await();
        change(() -> lifecycle.ready(awaited));
        return this;
    }

    /** Kills it ({@code SIGKILL}: it gets no chance to do anything) and returns when it is gone. Dead is fine, too. */
    public void kill() {
        exclusively(() -> {
            run.process().destroyForcibly();
            requireEnd(DEATH);
        });
    }

    /** Stops it in its tracks ({@code SIGSTOP}); connections and locks stay. */
    public void freeze() {
        exclusively(() -> {
            requireAlive();
            Signals.freeze(run.process());
            change(() -> lifecycle.frozen(run));
        });
    }

    /** Lets it go on ({@code SIGCONT}). */
    public void thaw() {
        exclusively(() -> {
            requireAlive();
            Signals.thaw(run.process());
            change(() -> lifecycle.thawed(run));
        });
    }

    /** Asks it to end ({@code SIGTERM}, thawed if need be), and kills it when it has not within the bound. */
    public void stop(Duration bound) {
        exclusively(() -> {
            run.process().destroy();
            if (state() == ProcessState.FROZEN) {
                Signals.wake(run.process());
            }
            if (!run.endsWithin(run.start().patience(bound))) {
                run.process().destroyForcibly();
            }
            requireEnd(DEATH);
        });
    }

    /** Kills it if it lives, starts it again with the same specification, and returns when it is ready. */
    public ManagedProcess restart() {
        return restart(same -> same);
    }

    /** The same with a changed specification (another environment, say). The name must stay. */
    public ManagedProcess restart(UnaryOperator<ProcessSpec> change) {
        exclusively(() -> {
            kill();
            spec = change.apply(spec);
            launch();
        });
        return awaitReady();
    }

    /** @return whether it ended within the bound */
    public boolean awaitEnd(Duration bound) {
        Run awaited = run;
        boolean gone = awaited.endsWithin(bound);
        if (gone) {
            ended(awaited);
        }
        return gone;
    }

    void launch() {
        exclusively(() -> {
            supervisor.requireOpen();
            HeldPorts.giveTo(spec.name(), spec.ports());
            Run begun = Run.begin(supervisor.home(), spec, log());
            run = begun;
            change(() -> lifecycle.started(begun));
            begun.process().onExit().thenRun(() -> ended(begun));
        });
    }

    private void requireEnd(Duration bound) {
        if (!awaitEnd(bound)) {
            throw new InfraException("process.survives", name(), pid(), bound.toSeconds());
        }
    }

    private void requireAlive() {
        if (!run.process().isAlive()) {
            throw new InfraException("process.dead", name());
        }
    }

    /** Whoever notices the end first tells; pid file and ports are dealt with before anybody can start the next run. */
    private void ended(Run past) {
        change(() -> lifecycle.ended(past, () -> {
            past.forget();
            if (supervisor.isOpen()) {
                spec.ports().forEach(HeldPorts::hold);
            }
        }));
    }

    /** Its ports are for everybody again. */
    void releasePorts() {
        spec.ports().forEach(HeldPorts::release);
    }

    private void change(BooleanSupplier transition) {
        if (transition.getAsBoolean()) {
            listeners.forEach(listener -> supervisor.announce(() -> listener.accept(this)));
        }
    }

    private void exclusively(Runnable change) {
        operation.lock();
        try {
            change.run();
        } finally {
            operation.unlock();
        }
    }
}
