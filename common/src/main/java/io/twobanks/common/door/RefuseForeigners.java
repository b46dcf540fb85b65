package io.twobanks.common.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers only to own names and to no page of another site. A loopback address keeps nobody away who sits in a browser on
 * the same machine: a page can let its own host name point to 127.0.0.1 (DNS rebinding), and any page can send a POST that
 * needs no permission (a simple request, as the Fetch standard calls it).
 */
final class RefuseForeigners extends OncePerRequestFilter {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private final Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    /** @param ownHosts other names of this service, as they stand in a URL and without a port */
    RefuseForeigners(Collection<String> ownHosts) {
        names.addAll(LOOPBACK);
        names.addAll(ownHosts);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String host = request.getHeader("Host");
        String origin = request.getHeader("Origin");
        if (host != null && !names.contains(withoutPort(host))) {
            refuse(
                    response,
                    "foreign-host",
                    "This service does not answer to the name " + shortened(host) + ".",
                    "Use one of its own: " + names + ".");
        } else if (origin != null && !isSame(origin, host)) {
            refuse(
                    response,
                    "foreign-origin",
                    "This service takes no request from a page of " + shortened(origin) + ".",
                    "Open a page of its own, or send the request from a program, which names no Origin.");
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Of the same host and port; the scheme may differ behind a gateway that speaks TLS. */
    private static boolean isSame(String origin, String host) {
        return host != null
                && origin.toLowerCase(Locale.ROOT).matches("https?://.*")
                && origin.substring(origin.indexOf("://") + 3).equalsIgnoreCase(host);
    }

    private static String withoutPort(String host) {
        return host.replaceFirst(":[0-9]*$", "");
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    private static void refuse(HttpServletResponse response, String slug, String why, String advice)
            throws IOException {
        new ProblemPage(HttpStatus.FORBIDDEN, slug, why, advice).movedNothing().writeTo(response);
    }
}
