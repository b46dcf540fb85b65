package io.twobanks.workbench.api;

import io.twobanks.infra.InfraException;
import io.twobanks.workbench.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What a person can put right is told as it is, in a sentence. */
@RestControllerAdvice
class NotPossibleNow {
    @ExceptionHandler({Problem.class, InfraException.class})
    ProblemDetail refused(RuntimeException refused) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, refused.getMessage());
    }
}
