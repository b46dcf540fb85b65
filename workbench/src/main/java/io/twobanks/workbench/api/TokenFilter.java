package io.twobanks.workbench.api;

import io.twobanks.common.door.ProblemPage;
import io.twobanks.workbench.Messages;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets in who shows the run's token or a key: any web page can call a loopback port, and a call here kills processes.
 * Open to all are the files of the page, in which nothing of a run stands, and the place where a code is changed for a key.
 */
final class TokenFilter extends OncePerRequestFilter {
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final Admission admission;

    TokenFilter(Admission admission) {
        this.admission = admission;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        PageHeaders.set(response);
        if (admission.admits(request.getHeader(RunFile.TOKEN_HEADER)) || isOpen(request)) {
            chain.doFilter(request, response);
        } else {
            new ProblemPage(
                            HttpStatus.FORBIDDEN,
                            "no-token",
                            Messages.text("api.noToken"),
                            Messages.text("api.askTwobanks"))
                    .writeTo(response);
        }
    }

    /** By the path that Spring goes by, in which nothing is encoded and no part is {@code ..}. */
    private static boolean isOpen(HttpServletRequest request) {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        return request.getMethod().equals("POST")
                ? path.equals("/api/session")
                : READING.contains(request.getMethod()) && PageFiles.ALL.contains(path);
    }
}
