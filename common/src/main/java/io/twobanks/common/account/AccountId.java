package io.twobanks.common.account;

import java.util.regex.Pattern;

/**
 * The name of an account: the bank's letter, a dash, a number; {@code A-1} is account 1 at bank A.
 *
 * @param value as the client wrote it
 */
public record AccountId(String value) {
    private static final Pattern FORM = Pattern.compile("[AB]-[1-9][0-9]{0,8}");

    /** The form in words, for error messages. */
    public static final String EXPECTED = "an account such as A-1 (account 1 at bank A) or B-1";

    public static boolean isWellFormed(String text) {
        return FORM.matcher(text).matches();
    }

    /** The letter of the bank that keeps this account. */
    public char bank() {
        return value.charAt(0);
    }
}
