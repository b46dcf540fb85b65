package io.twobanks.checker;

import java.math.BigDecimal;

/**
 * Money that somebody outside the pattern put on an account (negative: took), with a ledger entry under an id of its own.
 *
 * @param id stands in the ledger's {@code transfer_id}
 */
public record Deposit(String id, String account, BigDecimal amount) {}
