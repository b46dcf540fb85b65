package io.twobanks.checker;

import io.twobanks.common.account.Leg;
import java.math.BigDecimal;

/**
 * One row of {@code ledger_entry}.
 *
 * @param seq the bank's own running number
 * @param delta signed: negative when money left the account
 * @param balanceAfter the account's balance as the writer computed it
 */
public record Entry(long seq, String transferId, String account, Leg leg, BigDecimal delta, BigDecimal balanceAfter) {}
