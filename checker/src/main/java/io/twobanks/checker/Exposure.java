package io.twobanks.checker;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;

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

    private Exposure() {}

    static BigDecimal of(Index index) {
        return over(index).stream()
                .map(HalfDone::exposure)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    /** The same over time: one for each audit read, in their order. */
    static List<HalfDone> over(Index index) {
        List<Look> looks = index.looks();
        return IntStream.range(0, looks.size())
                .mapToObj(i -> {
                    Look look = looks.get(i);
                    long until = i + 1 < looks.size()
                            ? looks.get(i + 1).beganAt()
                            : look.read().endedAt();
                    return new HalfDone(look.beganAt(), Math.max(look.beganAt(), until), halfDone(look));
                })
                .toList();
    }

    private static BigDecimal halfDone(Look look) {
        return look.shown().stream()
                .filter(transfer -> transfer.isAsked() && look.legsOf(transfer).areHalf())
                .map(Transfer::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
