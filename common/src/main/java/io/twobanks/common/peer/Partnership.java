package io.twobanks.common.peer;

import io.twobanks.common.account.AccountId;
import io.twobanks.common.problem.NotPossible;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.http.HttpStatus;

/**
 * Two banks that belong together, and how they know each other: by a secret that nobody else has. Who asks shows it; who
 * answers says by {@link #name} which bank it is and whose; what travels past neither, in a message, carries a
 * {@link #seal}. So a bank of another run, or the same bank under the other's address, is never taken for the partner.
 */
public final class Partnership {
    /** The header of a request that carries the secret. */
    public static final String SECRET = "X-Two-Banks-Secret";

    /** The header of an answer that names the bank which gives it. */
    public static final String ANSWERED_BY = "X-Two-Banks-Answered-By";

    private static final String ALGORITHM = "HmacSHA256";
    private static final int NAME_BYTES = 8;

    private final char bank;
    private final byte[] secret;

    /**
     * @param bank the letter of this bank
     * @param secret the same at both banks
     * @throws NoPeerSecret when it is blank
     */
    public Partnership(char bank, String secret) {
        if (secret == null || secret.isBlank()) {
            throw new NoPeerSecret();
        }
        this.bank = bank;
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    /** What this bank shows when it asks, in the header {@link #SECRET}. */
    public String secret() {
        return new String(secret, StandardCharsets.UTF_8);
    }

    /** Whether who asks has shown the secret; takes as long for a wrong one as for the right one. */
    boolean knows(String shown) {
        return shown != null && MessageDigest.isEqual(secret, shown.getBytes(StandardCharsets.UTF_8));
    }

    /** This bank's letter, and a mark of the secret that does not tell it: {@code B 5e9c01d27f3ab604}. */
    public String name() {
        return name(bank);
    }

    private String name(char letter) {
        byte[] mark = Arrays.copyOf(mac("name"), NAME_BYTES);
        return letter + " " + HexFormat.of().formatHex(mark);
    }

    /** The letter of this bank. */
    public char bank() {
        return bank;
    }

    /** The letter of the other bank. */
    public char partner() {
        return bank == 'A' ? 'B' : 'A';
    }

    /**
     * Lets pass what the partner has answered.
     *
     * @param answeredBy the header {@link #ANSWERED_BY} of the answer; null when it has none
     * @throws NotThePartner when it is somebody else's answer: nothing is known about what was asked for
     */
    public void requirePartner(String answeredBy) throws NotThePartner {
        requireAnswerOf(partner(), answeredBy);
    }

    /** The same where there are more than two. @param letter of the one that was asked */
    public void requireAnswerOf(char letter, String answeredBy) throws NotThePartner {
        String expected = name(letter);
        if (!expected.equals(answeredBy)) {
            throw new NotThePartner(expected, answeredBy);
        }
    }

    /**
     * Refuses what is not about an account of this bank.
     *
     * @throws NotPossible 421: whoever asks has been misled, and must ask the other bank
     */
    public void requireOwn(String account) {
        char keeper = new AccountId(account).bank();
        if (keeper != bank) {
            throw new NotPossible(
                    HttpStatus.MISDIRECTED_REQUEST,
                    "wrong-bank",
                    "This is bank " + bank + "; " + account + " is kept by bank " + keeper + ".",
                    "nothing",
                    "Ask the bank that keeps the account: the address that led here is not its own.");
        }
    }

    /** Shows whoever has the same secret that this text was written by one of the two banks, for this addressee. */
    public String seal(String addressee, String text) {
        return HexFormat.of().formatHex(mac("seal " + addressee + "\n" + text));
    }

    /** @param seal null when there is none */
    public boolean isSealed(String addressee, String text, String seal) {
        return seal != null
                && MessageDigest.isEqual(
                        seal(addressee, text).getBytes(StandardCharsets.UTF_8), seal.getBytes(StandardCharsets.UTF_8));
    }

    /** A keyed digest (RFC 2104). */
    private byte[] mac(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
        }
    }
}
