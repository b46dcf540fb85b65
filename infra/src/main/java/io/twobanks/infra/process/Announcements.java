package io.twobanks.infra.process;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls all listeners of a workbench one after the other on one thread, so that each hears everything in order. */
final class Announcements implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Announcements.class);

    private final ExecutorService thread = Executors.newSingleThreadExecutor(Announcements::daemon);

    /** After the close nobody is told. */
    synchronized void make(Runnable announcement) {
        if (!thread.isShutdown()) {
            thread.execute(() -> attempt(announcement));
        }
    }

    private static void attempt(Runnable announcement) {
        try {
            announcement.run();
        } catch (RuntimeException broken) {
            LOG.warn("A listener failed", broken);
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "process-announcements");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public synchronized void close() {
        thread.shutdown();
    }
}
