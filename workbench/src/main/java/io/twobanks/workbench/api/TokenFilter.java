package io.twobanks.workbench.api;

import io.twobanks.common.door.ProblemPage;
import io.twobanks.workbench.Messages;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets in who can read {@code run.json}: any web page can call a loopback port, and a call here kills processes. A person
 * who opens the address finds a page that says so.
 */
final class TokenFilter extends OncePerRequestFilter {
    private static final ClassPathResource PAGE = new ClassPathResource("front-page.html", TokenFilter.class);

    private final byte[] token;

    TokenFilter(String token) {
        this.token = token.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String shown = request.getHeader(RunFile.TOKEN_HEADER);
        if (shown != null && MessageDigest.isEqual(token, shown.getBytes(StandardCharsets.UTF_8))) {
            chain.doFilter(request, response);
        } else if (request.getMethod().equals("GET") && request.getRequestURI().equals("/")) {
            response.setContentType("text/html;charset=UTF-8");
            response.getOutputStream().write(PAGE.getContentAsByteArray());
        } else {
            new ProblemPage(
                            HttpStatus.FORBIDDEN,
                            "no-token",
                            Messages.text("api.noToken"),
                            Messages.text("api.askTwobanks"))
                    .writeTo(response);
        }
    }
}
