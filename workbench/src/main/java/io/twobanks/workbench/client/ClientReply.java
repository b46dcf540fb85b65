package io.twobanks.workbench.client;

import io.twobanks.checker.Operation;

/**
 * What a client was told.
 *
 * @param operation the request and what the client knows now
 * @param body of the first answer as it came, or why none came
 */
public record ClientReply(Operation operation, String body) {
    /** The transfer's id. */
    public String id() {
        return operation.transferId();
    }

    /** The HTTP status of the first answer, 0 when none came. */
    public int status() {
        return operation.status();
    }
}
