package io.twobanks.workbench.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.Optional;

/**
 * Who is let in: whoever shows the token of the run, which stands in a file of its owner's; and a browser that shows a key. It
 * gets the key for a code, which is printed in an address and good for one time, so that an address that is seen later, in a
 * history or over a shoulder, opens nothing.
 */
public final class Admission {
    /** The oldest are forgotten first. */
    static final int MOST = 16;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 24;

    private final String token;
    private final Deque<String> codes = new ArrayDeque<>();
    private final Deque<String> keys = new ArrayDeque<>();

    /** @param token of the run */
    public Admission(String token) {
        this.token = token;
    }

    /** A code for one browser. */
    public synchronized String code() {
        return remembered(codes);
    }

    /** A key for who shows a code that was not shown before; empty for any other. */
    synchronized Optional<String> redeem(String code) {
        return code != null && codes.removeIf(known -> same(known, code))
                ? Optional.of(remembered(keys))
                : Optional.empty();
    }

    synchronized boolean admits(String shown) {
        return shown != null && (same(token, shown) | keys.stream().anyMatch(key -> same(key, shown)));
    }

    private static String remembered(Deque<String> secrets) {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        secrets.addLast(secret);
        if (secrets.size() > MOST) {
            secrets.removeFirst();
        }
        return secret;
    }

    private static boolean same(String known, String shown) {
        return MessageDigest.isEqual(known.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
    }
}
