package io.twobanks.checker;

import io.twobanks.common.account.Leg;
import java.util.Comparator;
import java.util.List;

/**
 * A transfer that somebody was told is done shows both its legs, neither undone, in every audit read that began after
 * that answer. Half of it is an error, and nothing of it is one.
 *
 * <p>This is the real-time order of a Jepsen history: what completed before something else was invoked happened before
 * it (Herlihy and Wing, "Linearizability", 1990). It needs no snapshot across both banks: each half of the read began
 * after the answer.
 */
final class VisibilityRule {
    private VisibilityRule() {}

    static void check(Index index, Errors errors) {
        List<Transfer> byAnswer =
                index.asked().sorted(Comparator.comparingLong(Transfer::okAt)).toList();
        long[] okAt = byAnswer.stream().mapToLong(Transfer::okAt).toArray();
        for (Look look : index.looks()) {
            for (int i = 0; i < okAt.length && okAt[i] < look.beganAt(); i++) {
                Transfer transfer = byAnswer.get(i);
                if (!look.legsOf(transfer).areComplete()) {
                    errors.add(look.beganAt(), transfer, () -> sentence(look, transfer));
                }
            }
        }
    }

    private static String sentence(Look look, Transfer transfer) {
        Legs seen = look.legsOf(transfer);
        String done = Wording.transfer(transfer);
        String answered = Wording.seconds(transfer.okAt());
        String began = Wording.seconds(look.beganAt());
        if (!seen.areHalf()) {
            return Messages.text("check.visibility.none", done, answered, began, Wording.legs(seen));
        }
        Leg missing = seen.inEffect(Leg.DEBIT) ? Leg.CREDIT : Leg.DEBIT;
        return Messages.text("check.visibility.half", done, answered, began, missing, transfer.accountOf(missing));
    }
}
