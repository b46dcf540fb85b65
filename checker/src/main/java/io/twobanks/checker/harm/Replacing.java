package io.twobanks.checker.harm;

import io.twobanks.checker.BankRead;
import io.twobanks.checker.Entry;
import io.twobanks.checker.Evidence;
import io.twobanks.common.account.Leg;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Other entries in the place of a leg, in every snapshot that shows it. */
final class Replacing {
    private Replacing() {}

    /** In every snapshot that shows a leg there is something else in its place. */
    static Evidence instead(Evidence evidence, Entry leg, Function<Entry, List<Entry>> change) {
        return new Tampering(evidence)
                .everyBank(bank -> instead(bank, leg, change))
                .evidence();
    }

    static BankRead instead(BankRead bank, Entry leg, Function<Entry, List<Entry>> change) {
        return Tampering.having(
                bank,
                bank.entries().stream()
                        .flatMap(entry -> isSame(entry, leg) ? change.apply(entry).stream() : Stream.of(entry))
                        .toList());
    }

    static boolean isSame(Entry one, Entry other) {
        return one.transferId().equals(other.transferId())
                && one.leg() == other.leg()
                && one.account().equals(other.account());
    }

    static Entry changed(Entry entry, Leg leg, BigDecimal delta) {
        return new Entry(entry.seq(), entry.transferId(), entry.account(), leg, delta, entry.balanceAfter());
    }
}
