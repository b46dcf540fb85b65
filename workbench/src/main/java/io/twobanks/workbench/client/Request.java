package io.twobanks.workbench.client;

import java.math.BigDecimal;
import java.util.UUID;

/** A transfer that a client wants: the client chooses the id, so that it can ask again. */
public record Request(String transferId, String from, String to, BigDecimal amount) {
    /** With a fresh id. */
    public static Request of(String from, String to, String amount) {
        return new Request(UUID.randomUUID().toString(), from, to, new BigDecimal(amount));
    }

    /** The body of {@code POST /transfers}. */
    public String json() {
        return "{\"transferId\":\"%s\",\"fromAccount\":\"%s\",\"toAccount\":\"%s\",\"amount\":%s}"
                .formatted(transferId, from, to, amount.toPlainString());
    }
}
