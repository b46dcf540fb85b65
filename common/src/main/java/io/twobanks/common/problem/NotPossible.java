package io.twobanks.common.problem;

import org.springframework.http.HttpStatus;

/** What was asked for exists, and cannot be done as things are; answered with a problem document and advice. */
public final class NotPossible extends RuntimeException implements PlainWords.Spoken {
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String slug;
    private final String moved;
    private final String advice;

    /**
     * @param status what the client gets
     * @param slug the last part of the problem type's URI
     * @param moved what happened to the money, or null when that is not known here
     */
    public NotPossible(HttpStatus status, String slug, String detail, String moved, String advice) {
        super(detail);
        this.status = status;
        this.slug = slug;
        this.moved = moved;
        this.advice = advice;
    }

    /** The present state does not allow it: 409, and nothing moved. */
    public static NotPossible now(String slug, String detail, String advice) {
        return new NotPossible(HttpStatus.CONFLICT, slug, detail, "nothing", advice);
    }

    HttpStatus status() {
        return status;
    }

    String slug() {
        return slug;
    }

    String moved() {
        return moved;
    }

    String advice() {
        return advice;
    }

    @Override
    public String sentence() {
        return getMessage();
    }
}
