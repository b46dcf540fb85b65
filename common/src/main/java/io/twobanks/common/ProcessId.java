package io.twobanks.common;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A bank that says it is ready says with it which process it is: on its port another checkout's bank may be answering,
 * over other books.
 */
@Component
public class ProcessId extends OncePerRequestFilter {
    /** The header of an answer about health that holds the bank's pid. */
    public static final String HEADER = "Two-Banks-Process";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/actuator/health");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(HEADER, String.valueOf(ProcessHandle.current().pid()));
        chain.doFilter(request, response);
    }
}
