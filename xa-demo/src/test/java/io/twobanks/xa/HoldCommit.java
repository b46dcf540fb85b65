package io.twobanks.xa;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** The way from a bank to a database: passes everything, but the next COMMIT of a branch, when it is told to hold that. */
final class HoldCommit implements AutoCloseable {
    private static final String COMMIT = "XA COMMIT";
    private static final int PATIENCE_SECONDS = 30;

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final CompletableFuture<Integer> database = new CompletableFuture<>();
    private final AtomicReference<CountDownLatch> hold = new AtomicReference<>();
    private final ExecutorService pumps = Executors.newCachedThreadPool(HoldCommit::daemon);

    HoldCommit() throws IOException {
        pumps.execute(this::accept);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "hold-commit");
        thread.setDaemon(true);
        return thread;
    }

    int port() {
        return door.getLocalPort();
    }

    /** Connections that came before wait for this. */
    void leadTo(int databasePort) {
        database.complete(databasePort);
    }

    /** What counts down when the next COMMIT has come and does not go on. */
    CountDownLatch holdNext() {
        hold.set(new CountDownLatch(1));
        return hold.get();
    }

    private void accept() {
        try {
            while (true) {
                Socket bank = door.accept();
                pumps.execute(() -> connect(bank));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void connect(Socket bank) {
        try {
            Socket server = new Socket(
                    InetAddress.getLoopbackAddress(),
                    database.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join());
            pumps.execute(() -> pump(server, bank, false));
            pump(bank, server, true);
        } catch (IOException silent) {
            close(bank);
        }
    }

    private void pump(Socket from, Socket to, boolean requests) {
        byte[] buffer = new byte[16 * 1024];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                if (!requests || !isHeld(buffer, count)) {
                    out.write(buffer, 0, count);
                }
            }
        } catch (IOException gone) {
            // Closing both sides is all that is left.
        }
    }

    /** A request of the driver comes in one piece: it waits for the answer before it sends the next. */
    private boolean isHeld(byte[] buffer, int count) {
        if (!new String(buffer, 0, count, StandardCharsets.US_ASCII).contains(COMMIT)) {
            return false;
        }
        CountDownLatch waiting = hold.getAndSet(null);
        if (waiting != null) {
            waiting.countDown();
        }
        return waiting != null;
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException goneAlready) {
            // As good.
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        pumps.shutdownNow();
    }
}
