package io.twobanks.workbench.bench;

import io.twobanks.infra.network.TcpProxy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;

/**
 * How long a byte really takes through a link that is told to be this long, and back: timers are late, and the proxy itself takes
 * its time. Measured with an echo behind a proxy like those of the run.
 */
final class EchoTrip {
    private static final int TRIPS = 41;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final int BOUND_MILLIS = 10_000;

    private EchoTrip() {}

    /** In milliseconds, the median. */
    static double median(Duration roundTrip) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                TcpProxy proxy = TcpProxy.listen(0, server.getLocalPort())) {
            echo(server);
            proxy.delay(roundTrip.dividedBy(2));
            try (Socket client = new Socket(InetAddress.getLoopbackAddress(), proxy.port())) {
                client.setTcpNoDelay(true);
                client.setSoTimeout(BOUND_MILLIS);
                double[] millis = new double[TRIPS];
                for (int i = 0; i < TRIPS; i++) {
                    millis[i] = trip(client);
                }
                Arrays.sort(millis);
                return millis[TRIPS / 2];
            }
        }
    }

    private static void echo(ServerSocket server) {
        Thread thread = new Thread(() -> answer(server), "echo");
        thread.setDaemon(true);
        thread.start();
    }

    private static void answer(ServerSocket server) {
        try (Socket socket = server.accept()) {
            socket.setTcpNoDelay(true);
            socket.getInputStream().transferTo(socket.getOutputStream());
        } catch (IOException ended) {
            // Who waits for the echo notices.
        }
    }

    private static double trip(Socket client) throws IOException {
        long began = System.nanoTime();
        client.getOutputStream().write(1);
        if (client.getInputStream().read() < 0) {
            throw new IOException("The echo ended");
        }
        return (System.nanoTime() - began) / NANOS_PER_MILLI;
    }
}
