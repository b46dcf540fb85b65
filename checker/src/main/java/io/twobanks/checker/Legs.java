package io.twobanks.checker;

import io.twobanks.common.account.Leg;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which kinds of legs a transfer has, how often is not its business. There are only sixteen such sets, and each exists
 * once, so that millions of them cost nothing.
 */
final class Legs {
    private static final Legs[] ALL =
            IntStream.range(0, 1 << Leg.values().length).mapToObj(Legs::new).toArray(Legs[]::new);

    static final Legs NONE = ALL[0];

    private final int bits;

    private Legs(int bits) {
        this.bits = bits;
    }

    static Legs of(Leg... legs) {
        return Arrays.stream(legs).reduce(NONE, Legs::with, (one, other) -> ofBits(one.bits | other.bits));
    }

    static Legs ofBits(int bits) {
        return ALL[bits];
    }

    int bits() {
        return bits;
    }

    Legs with(Leg leg) {
        return ALL[bits | 1 << leg.ordinal()];
    }

    boolean has(Leg leg) {
        return (bits & 1 << leg.ordinal()) != 0;
    }

    /** Whether a DEBIT or a CREDIT stands and was not undone. */
    boolean inEffect(Leg leg) {
        return has(leg) && !has(reversalOf(leg));
    }

    /** A leg that is shown here and does not last until {@code atRest}, or null. */
    Leg goneFrom(Legs atRest) {
        for (Leg leg : List.of(Leg.DEBIT, Leg.CREDIT)) {
            if (inEffect(leg) && !atRest.inEffect(leg)) {
                return leg;
            }
            Leg reversal = reversalOf(leg);
            if (has(reversal) && !atRest.has(reversal)) {
                return reversal;
            }
        }
        return null;
    }

    static Leg reversalOf(Leg leg) {
        return leg == Leg.DEBIT ? Leg.REFUND : Leg.TAKE_BACK;
    }

    /** Both legs are there and neither was undone. */
    boolean areComplete() {
        return inEffect(Leg.DEBIT) && inEffect(Leg.CREDIT);
    }

    /** Nothing, both, or what was done is undone: the only sets in which no money is on its way. */
    boolean areWhole() {
        return areOrderly() && inEffect(Leg.DEBIT) == inEffect(Leg.CREDIT);
    }

    /** Exactly one of both sides is in effect: the money is missing, or it is there twice. */
    boolean areHalf() {
        return areOrderly() && inEffect(Leg.DEBIT) != inEffect(Leg.CREDIT);
    }

    /** Nothing was undone that had not been done. */
    private boolean areOrderly() {
        return (has(Leg.DEBIT) || !has(Leg.REFUND)) && (has(Leg.CREDIT) || !has(Leg.TAKE_BACK));
    }

    /** For example {@code DEBIT, CREDIT}; empty for none. */
    @Override
    public String toString() {
        return Arrays.stream(Leg.values()).filter(this::has).map(Leg::name).collect(Collectors.joining(", "));
    }
}
