package io.twobanks.common.problem;

import java.net.URI;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.dao.InvalidDataAccessResourceUsageException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Every error as a problem document (RFC 9457) with two members of our own: {@code moved} says what happened to the
 * money, {@code whatToDo} what the client should do next.
 */
@RestControllerAdvice
public class Problems extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String TYPE = "urn:two-banks:problem:";

    /** The problem document of a refusal; nothing moved for good. */
    public static ResponseEntity<Object> of(Refusal refusal, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(refusal.status(), detail);
        problem.setType(URI.create(TYPE + refusal.slug()));
        problem.setTitle(refusal.title());
        problem.setProperty("moved", refusal.moved());
        problem.setProperty("whatToDo", refusal.advice());
        return answer(refusal.status(), problem);
    }

    private static ResponseEntity<Object> answer(HttpStatusCode status, ProblemDetail problem) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(Refused refused) {
        return of(refused.refusal(), refused.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<Object> notFound(NotFound missing) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, missing.getMessage());
        problem.setType(URI.create(TYPE + "not-found"));
        problem.setProperty("whatToDo", missing.advice());
        return answer(HttpStatus.NOT_FOUND, problem);
    }

    @ExceptionHandler
    ResponseEntity<Object> notPossible(NotPossible refused) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(refused.status(), refused.getMessage());
        problem.setType(URI.create(TYPE + refused.slug()));
        if (refused.moved() != null) {
            problem.setProperty("moved", refused.moved());
        }
        problem.setProperty("whatToDo", refused.advice());
        return answer(refused.status(), problem);
    }

    @ExceptionHandler
    ResponseEntity<Object> notKnown(NotKnown open) {
        LOG.warn(
                "{} {}",
                open.getMessage(),
                String.valueOf(open.getCause()).lines().findFirst().orElse(""));
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, open.getMessage());
        problem.setType(URI.create(TYPE + "not-known"));
        problem.setTitle("Whether the transfer was made is not known now");
        problem.setProperty("moved", "not known");
        problem.setProperty("transferId", open.transferId());
        problem.setProperty(
                "whatToDo",
                "Ask GET /transfers/" + open.transferId()
                        + " in a moment, or send the same request with this transferId again: it is paid once.");
        return answer(HttpStatus.SERVICE_UNAVAILABLE, problem);
    }

    /** A database that does not answer is no error of the bank's; what is in it is still there. */
    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ResponseEntity<Object> databaseAway(RuntimeException away) {
        LOG.warn(
                "A request was not answered, because a database does not: {}",
                away.toString().lines().findFirst().orElse(""));
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE, "The bank's database does not answer now.");
        problem.setType(URI.create(TYPE + "database-away"));
        problem.setProperty(
                "whatToDo",
                "Ask again in a moment. What the bank has stored is still there, and it works on by itself.");
        return answer(HttpStatus.SERVICE_UNAVAILABLE, problem);
    }

    /**
     * What nobody foresaw; a statement that no database could do is among it. The money is where the transfer's state says;
     * recovery settles what is pending.
     */
    @ExceptionHandler({
        Exception.class,
        InvalidDataAccessApiUsageException.class,
        InvalidDataAccessResourceUsageException.class,
        DataIntegrityViolationException.class
    })
    ResponseEntity<Object> unforeseen(Exception e) {
        LOG.error("A request failed in a way that was not foreseen", e);
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "The bank could not answer: " + e.getClass().getSimpleName() + ".");
        problem.setType(URI.create(TYPE + "internal-error"));
        problem.setProperty("whatToDo", "Ask GET /transfers/{id} where the transfer stands, and look at the log.");
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, problem);
    }

    /** In words for a person: Spring would speak of a static resource, even at the root. */
    @Override
    protected ResponseEntity<Object> handleNoResourceFoundException(
            NoResourceFoundException missing, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        missing.getBody().setDetail("There is nothing at /" + missing.getResourcePath() + ".");
        return super.handleNoResourceFoundException(missing, headers, status, request);
    }

    /**
     * Spring's own refusals of a request (wrong method, wrong media type, …): the transfer was never read. An error of the
     * server, for example an answer that cannot be written, may come after it was paid.
     */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception e, Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ResponseEntity<Object> answer = super.handleExceptionInternal(e, body, headers, status, request);
        if (answer != null && answer.getBody() instanceof ProblemDetail problem) {
            problem.setType(URI.create(TYPE + slug(status)));
            if (status.is4xxClientError()) {
                problem.setProperty("moved", "nothing");
            }
            problem.setProperty("whatToDo", "Look at /swagger-ui.html for what this bank understands.");
        }
        return answer;
    }

    private static String slug(HttpStatusCode status) {
        return HttpStatus.valueOf(status.value())
                .name()
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
    }
}
