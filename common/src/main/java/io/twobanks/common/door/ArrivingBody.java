package io.twobanks.common.door;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpStatus;

/** A body on its way in. The server calls when there is something to read (Servlet 3.1, non-blocking I/O). */
final class ArrivingBody implements ReadListener, AsyncListener {
    /** The request's attribute that holds the body once it is here. */
    static final String ARRIVED = ArrivingBody.class.getName();

    /** Who sends too much hears so when he has finished; who sends much more than that is cut off. */
    private static final long THROWN_AWAY_AT_MOST = 16L * 1024 * 1024;

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final AsyncContext async;
    private final ServletInputStream input;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final byte[] part = new byte[8 * 1024];
    private final Duration bound;
    private long seen;
    private boolean ended;

    ArrivingBody(HttpServletRequest request, HttpServletResponse response, Duration bound) throws IOException {
        this.request = request;
        this.response = response;
        this.bound = bound;
        this.input = request.getInputStream();
        this.async = request.startAsync(request, response);
    }

    void listen() throws IOException {
        async.setTimeout(bound.toMillis());
        async.addListener(this);
        if (request.getContentLengthLong() > THROWN_AWAY_AT_MOST) {
            refuseTooLarge();
        } else {
            input.setReadListener(this);
        }
    }

    @Override
    public void onDataAvailable() throws IOException {
        while (!ended && input.isReady()) {
            int length = input.read(part);
            if (length < 0) {
                return;
            }
            take(length);
        }
    }

    private void take(int length) throws IOException {
        seen += length;
        if (seen <= AwaitBody.LARGEST) {
            body.write(part, 0, length);
        } else if (seen > THROWN_AWAY_AT_MOST) {
            refuseTooLarge();
        }
    }

    @Override
    public void onAllDataRead() throws IOException {
        if (seen > AwaitBody.LARGEST) {
            refuseTooLarge();
        } else if (!ended) {
            ended = true;
            request.setAttribute(ARRIVED, body.toByteArray());
            async.dispatch();
        }
    }

    private void refuseTooLarge() throws IOException {
        refuse(new ProblemPage(
                HttpStatus.CONTENT_TOO_LARGE,
                "body-too-large",
                "The body has more than " + AwaitBody.LARGEST + " bytes; it was not read.",
                "Send a smaller one: a transfer needs less than 200 bytes."));
    }

    private void refuseTooLate() throws IOException {
        refuse(new ProblemPage(
                HttpStatus.REQUEST_TIMEOUT,
                "body-too-late",
                "The body did not arrive within " + bound.toSeconds() + " s; nothing was done.",
                "Send the request again, in one go."));
    }

    private void refuse(ProblemPage why) throws IOException {
        if (!ended) {
            ended = true;
            why.movedNothing().writeTo(response);
            async.complete();
        }
    }

    @Override
    public void onError(Throwable gone) {
        ended = true; // The client has gone; the server ends the request.
    }

    @Override
    public void onTimeout(AsyncEvent event) throws IOException {
        refuseTooLate();
    }

    @Override
    public void onError(AsyncEvent event) {
        // Told to the method above; or what answers has failed, and answers for itself.
    }

    @Override
    public void onComplete(AsyncEvent event) {
        // The answer is written.
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // Nobody here starts a second time.
    }
}
