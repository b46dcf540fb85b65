package io.twobanks.checker;

import io.twobanks.common.account.Leg;

/**
 * At rest the kinds of legs of each transfer are {}, {DEBIT, CREDIT}, {DEBIT, REFUND}, {CREDIT, TAKE_BACK} or all four.
 * Where the pattern declares a repair desk, a half transfer that is on it is excused: a DEBIT or a CREDIT alone, or a
 * complete transfer of which one side was undone. To have undone what was never done is not a half, and no desk excuses
 * it.
 */
final class AtomicityRule {
    private AtomicityRule() {}

    static void check(Index index, Errors errors) {
        for (Transfer transfer : index.transfers()) {
            Legs legs = transfer.legs();
            if (!legs.areWhole() && !(legs.areHalf() && transfer.onDesk())) {
                errors.add(transfer.invokedAt(), transfer, () -> sentence(transfer));
            }
        }
    }

    private static String sentence(Transfer transfer) {
        Legs legs = transfer.legs();
        if (!transfer.isAsked() || !legs.areHalf()) {
            return Messages.text("check.atomicity.disorder", Wording.transfer(transfer), legs);
        }
        boolean paid = legs.inEffect(Leg.DEBIT);
        boolean undone = legs.has(paid ? Leg.TAKE_BACK : Leg.REFUND);
        Operation request = transfer.request();
        return Messages.text(
                paid
                        ? undone ? "check.atomicity.notRefunded" : "check.atomicity.onlyPaid"
                        : undone ? "check.atomicity.notTakenBack" : "check.atomicity.onlyReceived",
                request.from().charAt(0),
                Wording.money(request.amount()),
                request.from(),
                Wording.id(transfer.id()),
                request.to().charAt(0),
                request.to());
    }
}
