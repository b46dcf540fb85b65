package io.twobanks.infra.network;

/**
 * Bytes on their way, or the end of the stream.
 *
 * @param end what the source did: {@code null} while it goes on
 * @param enteredNanos when they entered the proxy
 */
record Chunk(byte[] bytes, End end, long enteredNanos) {

    enum End {
        CLOSED,
        RESET
    }

    static Chunk of(byte[] bytes) {
        return new Chunk(bytes, null, System.nanoTime());
    }

    static Chunk end(End end) {
        return new Chunk(new byte[0], end, System.nanoTime());
    }
}
