package io.twobanks.checker;

import java.math.BigDecimal;

/**
 * One request of one client and what it was told, as in a Jepsen history: invoked once, then {@link Answer}. The client
 * never repeats a request by itself; two operations with the same id are one transfer that was asked for twice.
 *
 * @param client the number of the client that sent it
 * @param transferId the id under which it was sent, never null
 * @param from the payer's account
 * @param to the payee's account
 * @param amount what was asked for
 * @param invokedAt nanoseconds since the scenario began, just before the request was sent
 * @param answeredAt nanoseconds since the scenario began, just after the client knew {@code answer}; a 202 is polled, so
 *     this is when the poll said it
 * @param answer what the client knows
 * @param status the HTTP status of the first answer, 0 when none came
 */
public record Operation(
        int client,
        String transferId,
        String from,
        String to,
        BigDecimal amount,
        long invokedAt,
        long answeredAt,
        Answer answer,
        int status) {

    /** The same request with another knowledge of how it ended. */
    public Operation as(Answer known) {
        return new Operation(client, transferId, from, to, amount, invokedAt, answeredAt, known, status);
    }

    /** What a client knows about its transfer. */
    public enum Answer {
        /** It was told that the transfer is done: 200, or a poll that says COMPLETED. */
        OK,
        /** It was told that nothing moved, or that all was put back: 4xx, a 503 that says so, or such a poll. */
        FAIL,
        /**
         * It does not know: no answer, or still PENDING, or NEEDS_OPERATOR, or a bank that says that it does not know; or it
         * was told to ask again later, and the same id was sent again.
         */
        INFO
    }
}
