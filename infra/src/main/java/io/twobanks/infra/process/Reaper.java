package io.twobanks.infra.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/**
 * A tiny process that outlives the workbench by a moment. Its standard input is a pipe whose other end only the
 * workbench holds; when the workbench dies, however it dies, the system closes the pipe, and the reaper ends all that
 * the workbench had started.
 */
final class Reaper {

    static final String NAME = "reaper";

    /** Said once on standard output. */
    static final int ARMED = '!';

    private static final Duration BOUND = Duration.ofSeconds(4);

    private Reaper() {}

    /** @param arguments the folder of the pid files, and the pid of the workbench whose children are to be ended */
    public static void main(String[] arguments) throws IOException {
        Path pids = Path.of(arguments[0]);
        long owner = Long.parseLong(arguments[1]);
        CountDownLatch done = new CountDownLatch(1);
        surviveSignalsUntil(done);
        System.out.write(ARMED);
        System.out.flush();
        awaitEndOfWorkbench();
        try {
            Leftovers.end(pids, file -> file.owner() == owner && !isMyself(file), BOUND);
        } finally {
            PidFile.read(PidFile.path(pids, NAME)).filter(Reaper::isMyself).ifPresent(file -> file.delete(pids));
            done.countDown();
        }
    }

    /**
     * Ctrl-C goes to the whole process group, this process included. A signal makes the JVM run its hooks and only then
     * exit; the main thread lives on meanwhile, so a hook that waits for it is enough.
     */
    private static void surviveSignalsUntil(CountDownLatch done) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                done.await();
            } catch (InterruptedException nobodyInterruptsHooks) {
                Thread.currentThread().interrupt();
            }
        }));
    }

    private static void awaitEndOfWorkbench() throws IOException {
        while (System.in.read() >= 0) {
            // Nothing is ever said on this pipe; only its end matters.
        }
    }

    private static boolean isMyself(PidFile file) {
        return file.pid() == ProcessHandle.current().pid();
    }
}
