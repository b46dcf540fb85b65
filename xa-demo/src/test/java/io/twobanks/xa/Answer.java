package io.twobanks.xa;

import java.math.BigDecimal;

/**
 * The client's own record of one request.
 *
 * @param status the HTTP status, or 0 when no answer came
 * @param body as it came, or why none came
 */
record Answer(String transferId, String from, String to, BigDecimal amount, int status, String body) {
    boolean isOk() {
        return status == 200;
    }

    /** The bank has promised that nothing moved. */
    boolean isFail() {
        return status >= 400;
    }
}
