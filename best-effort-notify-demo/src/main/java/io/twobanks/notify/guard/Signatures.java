package io.twobanks.notify.guard;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signatures between two companies: a keyed digest (RFC 2104) of what the text is for, the time, and the text, in one header as
 * {@code KEY TIME DIGEST}. The key's name allows to change keys while both are accepted; the time allows to refuse what is old;
 * and what it is for keeps a notice from being taken for a question, or for another bank's.
 */
public final class Signatures {
    /** The header of a request or an answer that carries its signature. */
    public static final String HEADER = "Two-Banks-Signature";

    private static final String ALGORITHM = "HmacSHA256";

    private final String key;
    private final Map<String, String> keys;
    private final Duration window;
    private final Clock clock;

    /**
     * @param key with which this bank signs
     * @param keys all that are accepted, by name; one that is blank is none
     * @param window a signature must not be older, nor from a time further ahead
     */
    public Signatures(String key, Map<String, String> keys, Duration window, Clock clock) {
        if (keys.getOrDefault(key, "").isBlank()) {
            throw new IllegalArgumentException("notify.signature.key names no key that stands below keys: " + key);
        }
        this.key = key;
        this.keys = Map.copyOf(keys);
        this.window = window;
        this.clock = clock;
    }

    /** @param purpose who is to do what with the text, see {@link #request} and {@link #answer} */
    public String sign(String purpose, String text) {
        String time = clock.instant().truncatedTo(ChronoUnit.MICROS).toString();
        return key + " " + time + " " + digest(key, time, purpose, text);
    }

    /** The purpose of a request. */
    public static String request(char bank, String path) {
        return "to bank " + bank + " at " + path;
    }

    /** The purpose of an answer: to just this request. */
    public static String answer(String signatureOfRequest) {
        return "answer to " + signatureOfRequest;
    }

    /** @param shown null when there is none @throws NotSigned when it is not the partner's signature for this, or too old */
    void require(String purpose, String text, String shown) throws NotSigned {
        String[] parts = shown == null ? new String[0] : shown.split(" ", -1);
        if (parts.length != 3) {
            throw new NotSigned("It is not signed.");
        }
        if (keys.getOrDefault(parts[0], "").isBlank()) {
            throw new NotSigned("Its key is not one of this bank's.");
        }
        String right = digest(parts[0], parts[1], purpose, text);
        if (!MessageDigest.isEqual(right.getBytes(StandardCharsets.UTF_8), parts[2].getBytes(StandardCharsets.UTF_8))) {
            throw new NotSigned("Its signature is wrong.");
        }
        if (!isInWindow(parts[1])) {
            throw new NotSigned("Its signature is of " + parts[1] + ", which is not within " + window + " of now.");
        }
    }

    private boolean isInWindow(String time) {
        try {
            return Duration.between(Instant.parse(time), clock.instant()).abs().compareTo(window) <= 0;
        } catch (DateTimeException noTime) {
            return false;
        }
    }

    private String digest(String keyName, String time, String purpose, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(keys.get(keyName).getBytes(StandardCharsets.UTF_8), ALGORITHM));
            String all = String.join("\n", keyName, time, purpose, text);
            return HexFormat.of().formatHex(mac.doFinal(all.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
        }
    }

    /** A text that the partner has not signed, or not for this, or not now. */
    static final class NotSigned extends Exception {
        private static final long serialVersionUID = 1L;

        NotSigned(String why) {
            super(why);
        }
    }
}
