package io.twobanks.checker;

import io.twobanks.common.account.Leg;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * While the scenario runs, a transfer of which an audit read shows bank A's leg and not bank B's must be known to the
 * servers: some residue of a kind that the pattern declares as in flight belongs to it. Patterns that declare no kind
 * are not asked.
 *
 * <p>This is exact, because A is read first, then the residue, then B. A's leg was there before the question and B's was
 * not there after it, so the transfer was half done when the question was asked. The one exception is a leg of A's that
 * is undone soon: it may have been undone before the question. So a transfer is judged only if A's leg is still in
 * effect in the next look at A that began after the question, or at rest. The other way round, B's leg without A's, is
 * only what A showed too early: a fractured read. Where the pattern declares a repair desk, transfers that are on it or
 * were ended there are left out.
 */
final class InFlightRule {
    private final Index index;
    private final Errors errors;

    private InFlightRule(Index index, Errors errors) {
        this.index = index;
        this.errors = errors;
    }

    static void check(Index index, Errors errors) {
        if (index.evidence().declaration().inFlightKinds().isEmpty()) {
            return;
        }
        InFlightRule rule = new InFlightRule(index, errors);
        for (int i = 0; i < index.looks().size(); i++) {
            rule.check(i);
        }
    }

    private void check(int number) {
        Look look = index.looks().get(number);
        Set<String> explained = explained(look.read().between());
        Look next = nextLookAtA(number);
        for (Transfer transfer : look.shown()) {
            Leg atA = transfer.isAsked() ? transfer.legAt('A') : null;
            if (atA == null || explained.contains(transfer.id()) || isForPeople(transfer)) {
                continue;
            }
            Legs later = next == null ? transfer.legs() : next.legsOf(transfer);
            Legs seen = look.legsOf(transfer);
            if (seen.areHalf() && seen.inEffect(atA) && later.inEffect(atA)) {
                errors.add(look.beganAt(), transfer, () -> sentence(look, transfer, atA));
            }
        }
    }

    /** What a person must end or has ended at the desk no server knew of: that is why it was there. */
    private boolean isForPeople(Transfer transfer) {
        return index.evidence().declaration().desk()
                && (transfer.onDesk() || index.evidence().repaired().contains(transfer.id()));
    }

    private Set<String> explained(List<Residue> between) {
        Set<String> kinds = index.evidence().declaration().inFlightKinds();
        Set<String> ids = new HashSet<>();
        between.stream()
                .filter(residue -> kinds.contains(residue.kind()))
                .map(Residue::transferId)
                .forEach(ids::add);
        return ids;
    }

    /** The first look that began after the question of this one; null when there is none but the one at rest. */
    private Look nextLookAtA(int number) {
        long asked = index.looks().get(number).read().b().beganAt();
        for (int i = number + 1; i < index.looks().size(); i++) {
            if (index.looks().get(i).beganAt() >= asked) {
                return index.looks().get(i);
            }
        }
        return null;
    }

    private String sentence(Look look, Transfer transfer, Leg atA) {
        Leg atB = atA == Leg.DEBIT ? Leg.CREDIT : Leg.DEBIT;
        return Messages.text(
                "check.conservation.unexplained",
                Wording.seconds(look.beganAt()),
                Wording.transfer(transfer),
                atA,
                atB,
                String.join(", ", index.evidence().declaration().inFlightKinds()));
    }
}
