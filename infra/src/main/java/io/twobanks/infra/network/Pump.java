package io.twobanks.infra.network;

import io.twobanks.infra.network.NetworkConditions.Fate;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Carries bytes one way. One thread reads and one writes, so that a delay lengthens the way without narrowing it; the
 * queue between them is the network's buffer.
 */
final class Pump {

    private static final int CHUNKS = 64;
    private static final int BYTES = 16 * 1024;

    private final BlockingQueue<Chunk> onTheWay = new ArrayBlockingQueue<>(CHUNKS);
    private final Direction direction;
    private final Socket source;
    private final Socket sink;
    private final NetworkConditions weather;
    private final ProxiedConnection pair;

    Pump(Direction direction, Socket source, Socket sink, NetworkConditions weather, ProxiedConnection pair) {
        this.direction = direction;
        this.source = source;
        this.sink = sink;
        this.weather = weather;
        this.pair = pair;
    }

    void read() throws InterruptedException {
        byte[] buffer = new byte[BYTES];
        try {
            InputStream in = source.getInputStream();
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                onTheWay.put(Chunk.of(Arrays.copyOf(buffer, count)));
            }
            onTheWay.put(Chunk.end(Chunk.End.CLOSED));
        } catch (IOException reset) {
            onTheWay.put(Chunk.end(Chunk.End.RESET));
        }
    }

    void write() throws InterruptedException {
        while (true) {
            Chunk chunk = onTheWay.take();
            if (weather.await(direction, chunk.enteredNanos()) == Fate.PASS && !deliver(chunk)) {
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
