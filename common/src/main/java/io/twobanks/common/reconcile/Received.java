package io.twobanks.common.reconcile;

import io.twobanks.common.problem.Reason;
import java.math.BigDecimal;

/**
 * What the payee's bank did with a transfer, as it tells the payer's.
 *
 * @param reason when it was refused, else null
 */
public record Received(String transferId, BigDecimal amount, boolean credited, Reason reason) {}
