package io.twobanks.infra.network;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** One connection through the proxy: a socket on each side and a pump each way. When one side ends, both do. */
final class ProxiedConnection {

    private static final int CONNECT_MILLIS = 10_000;

    private final Socket client;
    private final Socket server = new Socket();
    private final NetworkConditions weather;
    private final boolean far;
    private final Consumer<ProxiedConnection> onClose;
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private boolean closed;
    private boolean stranded;

    /** @param far whether the network's delay is for this one, too */
    ProxiedConnection(Socket client, NetworkConditions weather, boolean far, Consumer<ProxiedConnection> onClose) {
        this.client = client;
        this.weather = weather;
        this.far = far;
        this.onClose = onClose;
    }

    /**
     * Connects on a thread of its own: a frozen target with a full backlog would hold up the others.
     *
     * @param refused what to do when the target does not take the connection
     */
    void open(InetSocketAddress target, Runnable refused) {
        run("connect", () -> {
            // A frozen network lets nobody through; the accepted connection waits, and ends when the network heals.
            await(Direction.TO_SERVER, System.nanoTime());
            connect(target, refused);
        });
    }

    /** Returns when what entered at this instant may leave, and tells whether it does. */
    NetworkConditions.Fate await(Direction direction, long enteredNanos) throws InterruptedException {
        return weather.await(direction, enteredNanos, far);
    }

    private void connect(InetSocketAddress target, Runnable onRefusal) throws InterruptedException {
        try {
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            server.connect(new InetSocketAddress(target.getHostString(), target.getPort()), CONNECT_MILLIS);
        } catch (IOException refused) {
            end(Chunk.End.RESET);
            onRefusal.run();
            return;
        }
        await(
                Direction.TO_CLIENT,
                System.nanoTime()); // The client's first bytes follow when it knows of the connection.
        pump(new Pump(Direction.TO_SERVER, client, server, this));
        pump(new Pump(Direction.TO_CLIENT, server, client, this));
    }

    private void pump(Pump pump) {
        run("read", pump::read);
        run("write", pump::write);
    }

    private synchronized void run(String role, Step step) {
        Thread thread = new Thread(() -> attempt(step), "proxy-" + client.getPort() + "-" + role);
        thread.setDaemon(true);
        threads.add(thread);
        if (!closed) {
            thread.start();
        }
    }

    private static void attempt(Step step) {
        try {
            step.run();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** Resets the client's side and keeps the server's open, which from now on hears nothing. */
    synchronized void strand() {
        stranded = true;
        close(client, Chunk.End.RESET);
    }

    /** Whether only the server's side is left. */
    synchronized boolean isStranded() {
        return stranded;
    }

    /** One side has ended by itself; a stranded server does not hear of it. */
    void ended(Chunk.End end) {
        if (!isStranded()) {
            end(end);
        }
    }

    /** Ends both sides alike. */
    void end(Chunk.End end) {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        close(client, end);
        close(server, end);
        onClose.accept(this);
        threads.forEach(Thread::interrupt);
    }

    private static void close(Socket socket, Chunk.End end) {
        try (socket) {
            if (end == Chunk.End.RESET) {
                socket.setSoLinger(true, 0);
            }
        } catch (IOException closedAlready) {
            // That is what was wanted.
        }
    }

    @FunctionalInterface
    private interface Step {
        void run() throws InterruptedException;
    }
}
