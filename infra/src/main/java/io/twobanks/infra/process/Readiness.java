package io.twobanks.infra.process;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.function.Predicate;

/** Tells whether a process can be used. Asked about every 50 ms; answers within a second or two; never throws. */
@FunctionalInterface
public interface Readiness {

    /** @param process the one that is meant: whoever else answers on its port is not it */
    boolean isReady(ProcessHandle process);

    /** Ready when somebody accepts connections on this port of the loopback interface. */
    static Readiness port(int port) {
        return process -> {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
                return true;
            } catch (IOException notYet) {
                return false;
            }
        };
    }

    /** Ready when a GET is answered with 200. */
    static Readiness http(URI uri) {
        return process -> answers(uri, connection -> true);
    }

    /** Ready when a GET is answered with 200 by the process itself, which says its pid in this header. */
    static Readiness http(URI uri, String pidHeader) {
        return process ->
                answers(uri, connection -> String.valueOf(process.pid()).equals(connection.getHeaderField(pidHeader)));
    }

    private static boolean answers(URI uri, Predicate<HttpURLConnection> isMeant) {
        try {
            HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
            connection.setConnectTimeout(500);
            connection.setReadTimeout(1500);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK && isMeant.test(connection);
            } finally {
                connection.disconnect();
            }
        } catch (IOException notYet) {
            return false;
        }
    }
}
