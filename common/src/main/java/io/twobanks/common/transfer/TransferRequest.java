package io.twobanks.common.transfer;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A valid request for a transfer; made by {@link TransferRequestReader}.
 *
 * @param transferId the client's idempotency key: a UUID in lower case
 * @param fromAccount the payer
 * @param toAccount the payee, at the other bank
 * @param amount positive, with exactly two decimals
 */
public record TransferRequest(String transferId, String fromAccount, String toAccount, BigDecimal amount) {
    /** The SHA-256 of what the client asked for, in hex; equal for {@code 12.5} and {@code 12.50}. */
    String hash() {
        String asked = fromAccount + '|' + toAccount + '|' + amount.toPlainString();
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(asked.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
