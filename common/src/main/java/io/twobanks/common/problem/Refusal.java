package io.twobanks.common.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/**
 * Why a transfer was not made. In every case nothing moved for good. Each is a problem type of RFC 9457 with the status, the
 * title and the advice that a client gets.
 */
public enum Refusal {
    MALFORMED_REQUEST(HttpStatus.BAD_REQUEST, "The request is not readable", "Correct the request and send it again."),
    INVALID_REQUEST(
            HttpStatus.UNPROCESSABLE_CONTENT, "The request is not valid", "Correct the request and send it again."),
    SAME_ACCOUNT(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "Payer and payee are the same account",
            "Name two different accounts and send it again."),
    SAME_BANK(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "Both accounts are at the same bank",
            "This workbench is about transfers between two banks: name an account at bank A and one at bank B."),
    WRONG_BANK(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "The payer's account is at the other bank",
            "Send it to the payer's bank; it owns the transfer."),
    UNKNOWN_ACCOUNT(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "There is no such account",
            "Look at GET /accounts, and send the transfer again with a new transferId."),
    CLOSED_ACCOUNT(HttpStatus.CONFLICT, "The account is closed", "Use another account and a new transferId."),
    INSUFFICIENT_FUNDS(
            HttpStatus.CONFLICT,
            "The account does not hold enough money",
            "Send a smaller amount, or wait for money, with a new transferId."),
    ID_REUSED(
            HttpStatus.CONFLICT,
            "This transferId was used for another transfer",
            "Use a new transferId for a new transfer; repeat an old one only with the same body."),
    ROLLED_BACK(
            HttpStatus.SERVICE_UNAVAILABLE,
            "A technical failure rolled the transfer back",
            "Send it again with a new transferId; this one is final."),
    REVERSED(
            HttpStatus.CONFLICT,
            "What the transfer had moved was put back",
            "The transfer is undone for good. Send it again with a new transferId if you still want it."),
    WAITS_FOR_REPAIR(
            HttpStatus.SERVICE_UNAVAILABLE,
            "The bank waits for its repair desk",
            "Nothing was begun. Send it again with the same transferId when GET /desk is empty.");

    private final HttpStatus status;
    private final String title;
    private final String advice;

    Refusal(HttpStatus status, String title, String advice) {
        this.status = status;
        this.title = title;
        this.advice = advice;
    }

    public HttpStatus status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** What happened to the money, for the client. */
    public String moved() {
        return this == REVERSED ? "nothing in the end: what had moved was put back" : "nothing";
    }

    /** What the client should do next, in a sentence. */
    public String advice() {
        return advice;
    }

    /** The last part of the problem type's URI, for example {@code insufficient-funds}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The refusal with this slug. */
    static Optional<Refusal> of(String slug) {
        return Arrays.stream(values())
                .filter(refusal -> refusal.slug().equals(slug))
                .findFirst();
    }
}
