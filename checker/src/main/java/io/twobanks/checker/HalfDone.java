package io.twobanks.checker;

import java.math.BigDecimal;

/**
 * The money that an audit read shows half done, for as long as nobody looked again.
 *
 * @param from when the read began, nanoseconds since the scenario began
 * @param until when the next read began, or the last one ended; never before {@code from}
 * @param money the amounts of the transfers of which it shows one leg and not the other
 */
public record HalfDone(long from, long until, BigDecimal money) {
    private static final int NANOS = 9;

    /** Money × seconds. */
    public BigDecimal exposure() {
        return money.multiply(BigDecimal.valueOf(until - from, NANOS));
    }
}
