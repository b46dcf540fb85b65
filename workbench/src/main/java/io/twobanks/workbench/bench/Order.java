package io.twobanks.workbench.bench;

import java.math.BigDecimal;

/**
 * A transfer to be made.
 *
 * @param transferId a UUID that no other transfer has
 * @param payer for example {@code A-1001}
 * @param payee another account, at the other bank unless the contender stays within one
 * @param amount positive, with two decimals
 */
public record Order(String transferId, String payer, String payee, BigDecimal amount) {
    /** The body of {@code POST /transfers}. */
    public String toJson() {
        return "{\"transferId\":\"%s\",\"fromAccount\":\"%s\",\"toAccount\":\"%s\",\"amount\":%s}"
                .formatted(transferId, payer, payee, amount);
    }
}
