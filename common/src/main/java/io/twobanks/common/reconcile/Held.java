package io.twobanks.common.reconcile;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What this bank's tables hold of a transfer, side by side: its ledger, its inbox, its log and its register.
 *
 * @param bookedAt when its first entry was booked; null when it has none
 * @param credited what the ledger has given to the payee, and not taken back
 * @param credits how often it has given it
 * @param debited what the ledger has taken from the payer, and not given back
 * @param received what the inbox says that was given to the payee, 0 when it was refused; null when it has no row
 * @param logged whether the log says that the payer has paid
 * @param state the transfer's state; null when this bank's register does not know it
 * @param amount the transfer's; null when this bank's register does not know it
 */
public record Held(
        String transferId,
        Instant bookedAt,
        BigDecimal credited,
        int credits,
        BigDecimal debited,
        BigDecimal received,
        boolean logged,
        String state,
        BigDecimal amount) {}
