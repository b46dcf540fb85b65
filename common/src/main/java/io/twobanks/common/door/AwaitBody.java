package io.twobanks.common.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a request in when its body has arrived. A body that is on its way keeps no thread: otherwise a few hundred clients
 * that send half of one and wait would keep all the bank's threads and everybody else out. One that is too large or too
 * late is refused and not read.
 */
final class AwaitBody extends OncePerRequestFilter {
    /** Bytes; the largest that anybody sends here, a question of five hundred ids, is a third of it. */
    static final int LARGEST = 64 * 1024;

    private final Duration bound;

    /** @param bound in which a body must arrive */
    AwaitBody(Duration bound) {
        this.bound = bound;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false; // That is when a body has arrived.
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getAttribute(ArrivingBody.ARRIVED) instanceof byte[] body) {
            chain.doFilter(new WithBody(request, body), response);
        } else if (isThere(request)) {
            chain.doFilter(request, response);
        } else {
            new ArrivingBody(request, response, bound).listen();
        }
    }

    private static boolean isThere(HttpServletRequest request) throws IOException {
        long announced = request.getContentLengthLong();
        boolean none = announced == 0 || announced < 0 && request.getHeader("Transfer-Encoding") == null;
        return none
                || announced > 0
                        && announced <= LARGEST
                        && request.getInputStream().available() >= announced;
    }
}
