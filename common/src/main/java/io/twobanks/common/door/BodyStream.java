package io.twobanks.common.door;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayInputStream;

/** A body that is in memory, as a servlet reads it. */
final class BodyStream extends ServletInputStream {
    private final ByteArrayInputStream body;

    BodyStream(ByteArrayInputStream body) {
        this.body = body;
    }

    @Override
    public int read() {
        return body.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        return body.read(target, offset, length);
    }

    @Override
    public int available() {
        return body.available();
    }

    @Override
    public boolean isFinished() {
        return body.available() == 0;
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
        throw new IllegalStateException("The body has been read; there is nothing to wait for");
    }
}
