package io.twobanks.infra.network;

import io.twobanks.infra.network.NetworkConditions.Fate;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;

/**
 * Carries bytes one way. One thread reads and one writes, so that a delay lengthens the way without narrowing it; the
 * queue between them is the network's buffer.
 */
final class Pump {

    private static final int BYTES = 16 * 1024;

    /** More than a fast line holds over a long way; small chunks count for what their objects need. */
    private static final int ROOM = 4 * 1024 * 1024;

    private static final int SMALLEST = 128;

    private final BlockingQueue<Chunk> onTheWay = new LinkedBlockingQueue<>();
    private final Semaphore room = new Semaphore(ROOM);
    private final Direction direction;
    private final Socket source;
    private final Socket sink;
    private final ProxiedConnection pair;

    Pump(Direction direction, Socket source, Socket sink, ProxiedConnection pair) {
        this.direction = direction;
        this.source = source;
        this.sink = sink;
        this.pair = pair;
    }

    void read() throws InterruptedException {
        byte[] buffer = new byte[BYTES];
        try {
            InputStream in = source.getInputStream();
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                enter(Chunk.of(Arrays.copyOf(buffer, count)));
            }
            enter(Chunk.end(Chunk.End.CLOSED));
        } catch (IOException reset) {
            enter(Chunk.end(Chunk.End.RESET));
        }
    }

    private void enter(Chunk chunk) throws InterruptedException {
        room.acquire(size(chunk));
        onTheWay.put(chunk);
    }

    private static int size(Chunk chunk) {
        return Math.max(SMALLEST, chunk.bytes().length);
    }

    void write() throws InterruptedException {
        while (true) {
            Chunk chunk = onTheWay.take();
            room.release(size(chunk));
            if (pair.await(direction, chunk.enteredNanos()) == Fate.PASS && !deliver(chunk)) {
                return;
            }
        }
    }

    /**
     * @return whether more can follow. What happens to a source is news that travels in this direction; a sink that is
     *     gone is news for the source, which the other pump carries: here the bytes are just lost.
     */
    private boolean deliver(Chunk chunk) {
        if (chunk.end() != null) {
            pair.ended(chunk.end());
            return false;
        }
        try {
            sink.getOutputStream().write(chunk.bytes());
        } catch (IOException sinkIsGone) {
            return true;
        }
        return true;
    }
}
