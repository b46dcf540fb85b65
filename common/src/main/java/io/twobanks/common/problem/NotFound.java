package io.twobanks.common.problem;

/** What was asked for does not exist; answered with 404 and advice. */
public final class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String advice;

    public NotFound(String detail, String advice) {
        super(detail);
        this.advice = advice;
    }

    String advice() {
        return advice;
    }
}
