package io.twobanks.checker;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Money × seconds during which transfers were seen half done: for each audit read, the amounts of the transfers that it
 * shows half done, times the seconds from its begin to the begin of the next read (for the last one, to its own end).
 *
 * <p>It is an estimate. What was half done only between two reads is missed, and what one read shows counts until the
 * next, however soon it was over; the more reads, the closer. Between its two halves a read shows some transfers half
 * done that never were.
 */
final class Exposure {
    private static final int DECIMALS = 3;
    private static final int NANOS = 9;

    private Exposure() {}

    static BigDecimal of(Index index) {
        BigDecimal exposure = BigDecimal.ZERO;
        List<Look> looks = index.looks();
        for (int i = 0; i < looks.size(); i++) {
            long until = i + 1 < looks.size()
                    ? looks.get(i + 1).beganAt()
                    : looks.get(i).read().endedAt();
            long nanos = Math.max(0, until - looks.get(i).beganAt());
            exposure = exposure.add(halfDone(looks.get(i)).multiply(BigDecimal.valueOf(nanos, NANOS)));
        }
        return exposure.setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    private static BigDecimal halfDone(Look look) {
        return look.shown().stream()
                .filter(transfer -> transfer.isAsked() && look.legsOf(transfer).areHalf())
                .map(Transfer::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
