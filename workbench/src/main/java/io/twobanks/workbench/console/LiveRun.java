package io.twobanks.workbench.console;

import io.twobanks.common.fault.ArmedFault;
import io.twobanks.common.fault.FaultAction;
import io.twobanks.common.fault.FaultBoard.WaitingTransfer;
import io.twobanks.common.timeline.TimelineLine;
import io.twobanks.infra.process.ManagedProcess;
import io.twobanks.workbench.Problem;
import io.twobanks.workbench.launch.PatternRun;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Watches a run and writes down what a page is to be told, from the moment when the first page asks. */
@Component
final class LiveRun implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(LiveRun.class);

    /** Of a transfer some twenty; a page shows one transfer and lists the last ones. */
    private static final int MOST_HAPPENINGS = 3000;

    private static final int STEPS_MILLIS = 50;
    private static final int BANKS_MILLIS = 300;
    private static final int WAITING_MILLIS = 300;
    private static final int THREADS = 4;

    private final PatternRun run;
    private final EventLog log = new EventLog(MOST_HAPPENINGS);
    private final Map<String, Integer> fired = new ConcurrentHashMap<>();
    private ScheduledExecutorService watch;
    private volatile boolean ended;

    LiveRun(PatternRun run) {
        this.run = run;
    }

    /** What was and will be told. */
    synchronized EventLog watched() {
        if (watch == null && !ended) {
            watch = Executors.newScheduledThreadPool(THREADS, LiveRun::thread);
            run.processes().forEach(process -> process.onChange(this::tell));
            TimelineTail tail = new TimelineTail(run.timelines().folder());
            every(STEPS_MILLIS, () -> tail.next().forEach(this::tell));
            every(STEPS_MILLIS, this::lookAtProcesses);
            every(WAITING_MILLIS, () -> log.is("waiting", "waiting", waiting()));
            run.pattern().databases().forEach(this::watchBank);
        }
        return log;
    }

    /** @param name of the process that became so */
    record Change(String name, String state, Instant at) {}

    /** @param fired how often so far */
    record Armed(ArmedFault fault, int fired) {}

    private void tell(TimelineLine line) {
        if (line.fault() != null && line.fault().event().equals("FIRED")) {
            fired.merge(line.fault().id(), 1, Integer::sum);
        }
        log.happened("step", line);
    }

    private void tell(ManagedProcess changed) {
        log.happened("process", new Change(changed.name(), changed.state().name(), Instant.now()));
    }

    private void watchBank(String database) {
        BankLook bank = new BankLook(run, database);
        every(BANKS_MILLIS, () -> log.is("bank", database, bank.look()));
    }

    private void lookAtProcesses() {
        log.is("processes", "processes", RunState.processes(run));
        log.is("links", "links", RunState.links(run));
        log.is(
                "faults",
                "faults",
                run.faults().stream()
                        .map(fault -> new Armed(fault, fired.getOrDefault(fault.id(), 0)))
                        .toList());
    }

    /** Asked only where somebody can wait. */
    private List<WaitingTransfer> waiting() {
        if (run.faults().stream().map(ArmedFault::action).noneMatch(FaultAction.PAUSE::equals)) {
            return List.of();
        }
        return run.liveControls().stream()
                .flatMap(control -> control.waiting().stream())
                .toList();
    }

    /** Looks at something besides, until that is cancelled or the run ends. */
    synchronized Future<?> also(int millis, Consumer<EventLog> look) {
        EventLog told = watched();
        return ended ? CompletableFuture.completedFuture(null) : every(millis, () -> look.accept(told));
    }

    private Future<?> every(int millis, Runnable look) {
        return watch.scheduleWithFixedDelay(() -> tryTo(look), 0, millis, TimeUnit.MILLISECONDS);
    }

    private void tryTo(Runnable look) {
        try {
            look.run();
        } catch (Problem goneMeanwhile) {
            LOG.debug("Not seen this time: {}", goneMeanwhile.getMessage());
        } catch (RuntimeException unexpected) {
            LOG.warn("The console does not see what it looks for; it tries again", unexpected);
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "console");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void start() {
        // Nobody watches yet.
    }

    /** Before the web server waits for its last answers: the streams to the pages would never end by themselves. */
    @Override
    public synchronized void stop() {
        ended = true;
        log.close();
        if (watch != null) {
            watch.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return !ended;
    }
}
