package io.twobanks.checker.harm;

import io.twobanks.checker.Entry;
import io.twobanks.checker.Evidence;
import io.twobanks.checker.Operation;
import io.twobanks.common.account.Leg;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** Harm to the legs of a completed transfer. */
final class LegHarm {
    private LegHarm() {}

    /** A leg of a completed transfer never happened. */
    static Harmed dropLeg(Evidence evidence, Random random) {
        return instead(evidence, Victim.aLeg(evidence, random), leg -> List.of());
    }

    /** A leg of a completed transfer happened twice. */
    static Harmed doubleLeg(Evidence evidence, Random random) {
        return instead(evidence, Victim.aLeg(evidence, random), leg -> List.of(leg, leg));
    }

    /** A leg of a completed transfer was undone. */
    static Harmed undoLeg(Evidence evidence, Random random) {
        return instead(
                evidence,
                Victim.aLeg(evidence, random),
                leg -> List.of(
                        leg,
                        Replacing.changed(
                                leg,
                                leg.leg() == Leg.DEBIT ? Leg.REFUND : Leg.TAKE_BACK,
                                leg.delta().negate())));
    }

    /** A leg of a completed transfer has another amount than was asked for. */
    static Harmed alterAmount(Evidence evidence, Random random) {
        Entry leg = Victim.aLeg(evidence, random);
        BigDecimal more =
                Victim.cents(random).multiply(BigDecimal.valueOf(leg.delta().signum()));
        return instead(
                evidence,
                leg,
                same -> List.of(Replacing.changed(leg, leg.leg(), leg.delta().add(more))));
    }

    /** The entry of a leg says another balance than follows. */
    static Harmed alterBalanceAfter(Evidence evidence, Random random) {
        Entry leg = Victim.aLeg(evidence, random);
        BigDecimal more = Victim.cents(random);
        return new Tampering(evidence)
                .everyBank(bank -> bank.with(
                        bank.holdings(),
                        bank.entries().stream()
                                .map(entry -> Replacing.isSame(entry, leg) ? saying(entry, more) : entry)
                                .toList()))
                .harmed(leg.transferId());
    }

    /** The payee paid the payer. */
    static Harmed swapAccounts(Evidence evidence, Random random) {
        Operation transfer = Victim.pick(Victim.completed(evidence), random);
        Entry debit = Victim.leg(evidence, transfer, Leg.DEBIT);
        Entry credit = Victim.leg(evidence, transfer, Leg.CREDIT);
        Evidence half = Replacing.instead(
                evidence,
                debit,
                leg -> List.of(Replacing.changed(leg, Leg.CREDIT, leg.delta().negate())));
        return instead(
                half,
                credit,
                leg -> List.of(Replacing.changed(leg, Leg.DEBIT, leg.delta().negate())));
    }

    private static Harmed instead(Evidence evidence, Entry leg, Function<Entry, List<Entry>> change) {
        return new Harmed(Replacing.instead(evidence, leg, change), leg.transferId());
    }

    private static Entry saying(Entry entry, BigDecimal more) {
        return new Entry(
                entry.seq(),
                entry.transferId(),
                entry.account(),
                entry.leg(),
                entry.delta(),
                entry.balanceAfter().add(more));
    }
}
