package io.twobanks.infra.network;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.locks.LockSupport;

/** The time in which nobody listens behind a proxy: from the first refused connection until one is taken again. */
final class TargetOutage implements AutoCloseable {

    private static final long ASK_EVERY_NANOS = 20_000_000;
    private static final int CONNECT_MILLIS = 1_000;

    private final int targetPort;
    private final Runnable onChange;
    private boolean lasts;
    private boolean closed;

    /** @param onChange called when it has begun and when it has ended, on any thread */
    TargetOutage(int targetPort, Runnable onChange) {
        this.targetPort = targetPort;
        this.onChange = onChange;
    }

    synchronized boolean lasts() {
        return lasts;
    }

    void begin() {
        if (tryChange(true)) {
            onChange.run();
            Thread watch = new Thread(this::watch, "proxy-absence-" + targetPort);
            watch.setDaemon(true);
            watch.start();
        }
    }

    private void watch() {
        while (!isClosed() && !isTaken()) {
            LockSupport.parkNanos(ASK_EVERY_NANOS);
        }
        if (tryChange(false)) {
            onChange.run();
        }
    }

    private synchronized boolean tryChange(boolean begins) {
        if (closed || lasts == begins) {
            return false;
        }
        lasts = begins;
        return true;
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private boolean isTaken() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), targetPort), CONNECT_MILLIS);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
    }
}
