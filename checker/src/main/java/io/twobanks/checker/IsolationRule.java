package io.twobanks.checker;

import io.twobanks.common.account.Leg;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * What readers and writers met that isolation would forbid: undeclared it is an error, declared it is counted.
 *
 * <ul>
 *   <li>DIRTY_READ, once per audit read and transfer: it shows a leg in effect that at rest is not there or is undone
 *       (G1a, aborted read, in Adya's thesis; a compensated transfer counts as aborted).
 *   <li>FRACTURED_READ, once per audit read and transfer: it shows exactly one leg in effect of a transfer that ends with
 *       both (Bailis et al., "Scalable Atomic Visibility with RAMP Transactions", 2014; what Elle reports as read skew,
 *       G-single). A read that began after the transfer was answered OK is VISIBILITY's business.
 *   <li>DIRTY_WRITE, once per undone leg, at rest: between a leg and its reversal another id wrote the same account (G0,
 *       write cycle, in Adya's thesis; P0 in Berenson et al.).
 * </ul>
 *
 * <p>A {@link Statement} must not show what a dirty read shows; that cannot be declared.
 */
final class IsolationRule {
    private final Index index;
    private final Map<Anomaly, Errors> seen = new EnumMap<>(Anomaly.class);

    private IsolationRule(Index index) {
        this.index = index;
        index.looks().forEach(this::look);
        new DirtyWrites(index, errors(Anomaly.DIRTY_WRITE)).find();
    }

    static void check(Index index, Errors errors) {
        new UntrueStatements(index, errors).find();
        Set<Anomaly> declared = index.evidence().declaration().anomalies();
        new IsolationRule(index).seen.forEach((anomaly, found) -> {
            if (!declared.contains(anomaly)) {
                errors.addAll(found);
            }
        });
    }

    /** How often each declared anomaly was seen; what was not seen is absent. */
    static Map<Anomaly, Integer> counted(Index index) {
        Map<Anomaly, Integer> counted = new EnumMap<>(Anomaly.class);
        new IsolationRule(index).seen.forEach((anomaly, found) -> {
            if (found.count() > 0 && index.evidence().declaration().anomalies().contains(anomaly)) {
                counted.put(anomaly, found.count());
            }
        });
        return counted;
    }

    private Errors errors(Anomaly anomaly) {
        return seen.computeIfAbsent(anomaly, unseen -> new Errors());
    }

    private void look(Look look) {
        for (Transfer transfer : look.shown()) {
            if (!transfer.isAsked()) {
                continue;
            }
            Legs shown = look.legsOf(transfer);
            Leg gone = shown.goneFrom(transfer.legs());
            if (gone != null) {
                errors(Anomaly.DIRTY_READ).add(look.beganAt(), transfer, () -> dirty(look, transfer, gone));
            }
            if (shown.areHalf() && transfer.legs().areComplete() && look.beganAt() <= transfer.okAt()) {
                errors(Anomaly.FRACTURED_READ).add(look.beganAt(), transfer, () -> fractured(look, transfer));
            }
        }
    }

    private static String dirty(Look look, Transfer transfer, Leg gone) {
        return Messages.text(
                transfer.legs().has(gone) ? "check.isolation.dirtyReadUndone" : "check.isolation.dirtyReadGone",
                Wording.seconds(look.beganAt()),
                Wording.transfer(transfer),
                gone);
    }

    private static String fractured(Look look, Transfer transfer) {
        boolean paid = look.legsOf(transfer).inEffect(Leg.DEBIT);
        return Messages.text(
                "check.isolation.fracturedRead",
                Wording.seconds(look.beganAt()),
                Wording.transfer(transfer),
                paid ? Leg.DEBIT : Leg.CREDIT,
                paid ? Leg.CREDIT : Leg.DEBIT);
    }
}
