package io.twobanks.common.peer;

import io.twobanks.common.problem.NotPossible;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Stands before each {@link PartnerController}: lets in who shows the secret, before the body is read, and names this bank in
 * the answer, be it a refusal. By the controller and not by its path, so that no path can be forgotten.
 */
final class PartnerDoor implements HandlerInterceptor {
    private final Partnership partnership;

    PartnerDoor(Partnership partnership) {
        this.partnership = partnership;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && isForPartners(method)) {
            response.setHeader(Partnership.ANSWERED_BY, partnership.name());
            if (!partnership.knows(request.getHeader(Partnership.SECRET))) {
                throw new NotPossible(
                        HttpStatus.FORBIDDEN,
                        "not-the-partner",
                        "Only the partner's bank of the same run may ask for this, with their secret in the header "
                                + Partnership.SECRET + ".",
                        "nothing",
                        "To pay, send POST /transfers to the payer's bank.");
            }
        }
        return true;
    }

    private static boolean isForPartners(HandlerMethod method) {
        return AnnotatedElementUtils.hasAnnotation(method.getBeanType(), PartnerController.class);
    }
}
