package io.twobanks.checker;

import io.twobanks.common.account.Leg;

/**
 * Nothing moves that nobody asked for: no ledger, at rest or in any audit read, has an entry under an id that is neither
 * in the history nor a deposit's. And at rest no transfer consists of a CREDIT alone: money that was given before, or
 * without, having been taken. No repair desk excuses that.
 */
final class NoPhantomRule {
    private NoPhantomRule() {}

    static void check(Index index, Errors errors) {
        index.strangers()
                .forEach((id, sight) ->
                        errors.add(sight.at(), id, sight.posted().entry().delta(), () -> stranger(id, sight)));
        index.asked()
                .filter(transfer -> transfer.legs() == Legs.of(Leg.CREDIT))
                .forEach(transfer -> errors.add(transfer.invokedAt(), transfer, () -> creditAlone(transfer.request())));
    }

    private static String stranger(String id, Index.Sight sight) {
        Entry entry = sight.posted().entry();
        return Messages.text(
                "check.phantom.stranger",
                Wording.seconds(sight.at()),
                sight.posted().bank(),
                entry.leg(),
                Wording.difference(entry.delta()),
                entry.account(),
                Wording.id(id));
    }

    private static String creditAlone(Operation request) {
        return Messages.text(
                "check.phantom.credit",
                request.to().charAt(0),
                Wording.money(request.amount()),
                request.to(),
                Wording.id(request.transferId()),
                request.from());
    }
}
