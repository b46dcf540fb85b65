package io.twobanks.common.inbox;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What the payer's bank asks the payee's for, in a request or a message. The same id always stands for the same account and
 * amount.
 *
 * @param account at the bank that is asked
 * @param orderedAt when the payer's bank has stored the transfer, by its clock; the same however often it asks
 */
public record Order(String transferId, String account, BigDecimal amount, Instant orderedAt) {}
