package io.twobanks.infra.process;

import io.twobanks.infra.InfraException;
import io.twobanks.infra.PrivateFiles;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts processes and sees to it that none outlives it: not after {@link #close()}, not after Ctrl-C, and not after
 * {@code kill -9} of this JVM, when the {@link Reaper} ends them. There is one supervisor per home at a time.
 */
public final class Supervisor implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Supervisor.class);
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Home home;
    private final HomeLock lock;
    private final ReaperPipe reaper;
    private final Announcements announcements = new Announcements();
    private final Map<String, ManagedProcess> processes = Collections.synchronizedMap(new LinkedHashMap<>());
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Thread shutdown = new Thread(this::close, "supervisor-shutdown");

    /**
     * Takes the home, and ends what a workbench that died there left running.
     *
     * @throws InfraException when another workbench holds the home
     */
    public Supervisor(Home home) {
        this.home = home;
        this.lock = HomeLock.take(home);
        this.reaper = begin(home, lock);
        endWithThisJvm();
    }

    private void endWithThisJvm() {
        try {
            Runtime.getRuntime().addShutdownHook(shutdown);
        } catch (IllegalStateException goingDown) {
            close();
            throw new InfraException(goingDown, "supervisor.closed");
        }
    }

    private static ReaperPipe begin(Home home, HomeLock lock) {
        try {
            PrivateFiles.folder(home.pids());
            PrivateFiles.folder(home.logs());
            Leftovers.endAll(home.pids(), GRACE);
            return ReaperPipe.open(home);
        } catch (RuntimeException refused) {
            lock.close();
            throw refused;
        }
    }

    /** Starts a process and returns when it is ready; one that does not get ready is killed. */
    public ManagedProcess start(ProcessSpec spec) {
        ManagedProcess process = launch(spec);
        try {
            return process.awaitReady();
        } catch (InfraException failed) {
            process.kill();
            throw failed;
        }
    }

    /**
     * Starts a process and returns at once.
     *
     * @throws InfraException when a process of that name runs, or the program cannot be started
     */
    public ManagedProcess launch(ProcessSpec spec) {
        ManagedProcess process = new ManagedProcess(this, spec);
        synchronized (processes) {
            requireOpen();
            reaper.awaitArmed();
            ManagedProcess namesake = processes.get(spec.name());
            if (namesake != null && namesake.state() != ProcessState.ENDED) {
                throw new InfraException("process.runs", spec.name(), namesake.pid());
            }
            process.launch();
            processes.remove(spec.name());
            processes.put(spec.name(), process);
        }
        return process;
    }

    /** All processes in the order of their first start, also those that have ended. */
    public Collection<ManagedProcess> processes() {
        synchronized (processes) {
            return List.copyOf(processes.values());
        }
    }

    public ManagedProcess named(String name) {
        ManagedProcess process = processes.get(name);
        if (process == null) {
            throw new InfraException("process.unknown", name, String.join(", ", List.copyOf(processes.keySet())));
        }
        return process;
    }

    public Home home() {
        return home;
    }

    /** Lets every frozen process go on. */
    public void thawAll() {
        processes().stream()
                .filter(process -> process.state() == ProcessState.FROZEN)
                .forEach(ManagedProcess::thaw);
    }

    /** Stops all, the last started first: services go before the servers that they use. */
    public void stopAll() {
        List<ManagedProcess> backwards = new ArrayList<>(processes());
        Collections.reverse(backwards);
        backwards.forEach(this::stop);
    }

    private void stop(ManagedProcess process) {
        try {
            process.stop(GRACE);
        } catch (InfraException survives) {
            LOG.warn(survives.getMessage());
        }
    }

    /** Stops all and gives the home free. Closing twice is harmless. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        try {
            stopAll();
        } finally {
            processes().forEach(ManagedProcess::releasePorts);
            reaper.close();
            lock.close();
            announcements.close();
            forgetShutdown();
        }
    }

    private void forgetShutdown() {
        try {
            Runtime.getRuntime().removeShutdownHook(shutdown);
        } catch (IllegalStateException alreadyGoingDown) {
            LOG.debug("The JVM is going down");
        }
    }

    boolean isOpen() {
        return !closed.get();
    }

    void requireOpen() {
        if (!isOpen()) {
            throw new InfraException("supervisor.closed");
        }
    }

    void announce(Runnable news) {
        announcements.make(news);
    }
}
