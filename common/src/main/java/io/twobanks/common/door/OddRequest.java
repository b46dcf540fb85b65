package io.twobanks.common.door;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What is refused before Spring MVC sees it, or fails behind its back, is a problem document like everything else. */
@Controller
class OddRequest implements ErrorController {
    /** After these nobody knows here what was done; after any other nothing was. */
    private static final Set<HttpStatus> FAILURES =
            Set.of(HttpStatus.INTERNAL_SERVER_ERROR, HttpStatus.BAD_GATEWAY, HttpStatus.SERVICE_UNAVAILABLE);

    private static final String LOOK = "Look at /swagger-ui.html for what this bank understands.";

    /** Whoever asks for this path by himself finds nothing. */
    @RequestMapping("/error")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return; // Too late to tell anybody.
        }
        Integer status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        problem(status == null ? HttpStatus.NOT_FOUND : HttpStatus.resolve(status))
                .writeTo(response);
    }

    static ProblemPage problem(HttpStatus refused) {
        HttpStatus status = refused == null ? HttpStatus.BAD_REQUEST : refused;
        String slug = status.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return FAILURES.contains(status)
                ? new ProblemPage(
                        status,
                        slug,
                        "The bank could not answer.",
                        "Ask GET /transfers/{id} where the transfer stands.")
                : new ProblemPage(
                                status,
                                slug,
                                "The server did not take the request: " + status.getReasonPhrase() + ".",
                                LOOK)
                        .movedNothing();
    }
}
