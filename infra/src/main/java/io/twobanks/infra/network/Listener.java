package io.twobanks.infra.network;

import io.twobanks.infra.InfraException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.function.Consumer;

/** Accepts connections on a loopback port, on a thread of its own, until it is closed. */
final class Listener implements AutoCloseable {

    private static final int BACKLOG = 200;
    private static final int JOIN_MILLIS = 5_000;

    private final ServerSocket socket;
    private final Thread thread;

    private Listener(ServerSocket socket, Consumer<Socket> guests) {
        this.socket = socket;
        this.thread = new Thread(() -> acceptAll(guests), "proxy-" + socket.getLocalPort());
        thread.setDaemon(true);
        thread.start();
    }

    static Listener on(int port, Consumer<Socket> guests) {
        HeldPorts.release(port);
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
            return new Listener(socket, guests);
        } catch (IOException taken) {
            throw new InfraException(taken, "port.taken", port, "proxy");
        }
    }

    private void acceptAll(Consumer<Socket> guests) {
        try {
            while (true) {
                guests.accept(socket.accept());
            }
        } catch (IOException closed) {
            // Nobody is accepted any more; that was the order.
        }
    }

    int port() {
        return socket.getLocalPort();
    }

    boolean isClosed() {
        return socket.isClosed();
    }

    /**
     * Returns when new connections are refused. The system keeps a listening socket alive as long as a thread waits in
     * accept, a moment longer than the close takes; hence the join.
     */
    @Override
    public void close() {
        try {
            socket.close();
            thread.join(JOIN_MILLIS);
        } catch (IOException unlikely) {
            throw new InfraException(unlikely, "port.taken", port(), "proxy");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
