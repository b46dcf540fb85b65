package io.twobanks.infra.network;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Optional;

/** A port that nobody else can take, and where whoever connects is refused, as by a dead process: bound, not listened on. */
final class HeldPort implements AutoCloseable {

    private final Socket socket;

    private HeldPort(Socket socket) {
        this.socket = socket;
    }

    /** @return empty when somebody else was faster, or the system does not allow it */
    static Optional<HeldPort> tryHold(int port) {
        return tryHold(port, false).or(() -> tryHold(port, true));
    }

    /** @param amongRemains also when connections of the dead process are not yet forgotten by the system */
    private static Optional<HeldPort> tryHold(int port, boolean amongRemains) {
        Socket socket = new Socket();
        try {
            socket.setReuseAddress(amongRemains);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            socket.setReuseAddress(false); // Else a server that allows it itself could bind beside us.
            return Optional.of(new HeldPort(socket));
        } catch (IOException taken) {
            close(socket);
            return Optional.empty();
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException unlikely) {
            throw new java.io.UncheckedIOException(unlikely);
        }
    }

    @Override
    public void close() {
        close(socket);
    }
}
