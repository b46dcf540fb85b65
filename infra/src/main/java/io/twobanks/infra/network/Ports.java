package io.twobanks.infra.network;

import io.twobanks.infra.InfraException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.stream.IntStream;

/** Ports on 127.0.0.1, all below 32768: above, the system hands out ports to outgoing connections. */
public final class Ports {

    private static final int LIMIT = 32768;
    private static final int STEPS = 200;

    private Ports() {}

    /** In the order in which they are tried. */
    static IntStream candidates(int port) {
        return IntStream.rangeClosed(port, lastCandidate(port));
    }

    static int lastCandidate(int port) {
        return Math.min(LIMIT, port + STEPS) - 1;
    }

    /** A free block that no other process of this machine gets from here until it is closed or this process dies. */
    public static PortBlock block(int size) {
        return PortBlock.take(IntStream.range(0, size).toArray());
    }

    /**
     * The same for a server that finds its other ports by distances from its main one.
     *
     * @param distances of the block's ports from the main port, in the order of the block's indexes; 0 is the main port
     */
    public static PortBlock spread(int... distances) {
        return PortBlock.take(distances);
    }

    /** Refuses with a sentence that names the port and the one who wants it. What is only held for it is free. */
    public static void requireFree(int port, String owner) {
        if (!HeldPorts.isHeld(port) && !isFree(port)) {
            throw new InfraException("port.taken", port, owner);
        }
    }

    /** Whether a server could listen there now. */
    public static boolean isFree(int port) {
        return canBind(port) && !answers(port);
    }

    private static boolean canBind(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // As servers do on Unix: what closed connections left behind is no obstacle.
            socket.setReuseAddress(true);
            socket.bind(address(port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /** Some systems let one bind to 127.0.0.1 beside a server that listens on all interfaces. */
    private static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(address(port), 200);
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }

    private static InetSocketAddress address(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }
}
