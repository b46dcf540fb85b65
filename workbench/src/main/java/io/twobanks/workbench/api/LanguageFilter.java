package io.twobanks.workbench.api;

import io.twobanks.workbench.Messages;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers the page in the language that it shows now, and who names none, as a command does, in that of the workbench. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class LanguageFilter extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String wanted = request.getHeader("Accept-Language");
        if (wanted == null) {
            chain.doFilter(request, response);
            return;
        }
        Locale language = wanted.startsWith("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        Exception thrown = Messages.in(language, () -> thrownBy(() -> chain.doFilter(request, response)));
        if (thrown instanceof IOException broken) {
            throw broken;
        }
        if (thrown instanceof ServletException failed) {
            throw failed;
        }
    }

    /** The rest of the chain. */
    private interface Rest {
        void run() throws IOException, ServletException;
    }

    private static Exception thrownBy(Rest rest) {
        try {
            rest.run();
            return null;
        } catch (IOException | ServletException thrown) {
            return thrown;
        }
    }
}
