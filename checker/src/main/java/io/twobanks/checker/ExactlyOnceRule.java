package io.twobanks.checker;

import io.twobanks.checker.Operation.Answer;
import io.twobanks.common.account.Leg;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * At rest each leg of a transfer stands in the ledgers at most once, at the account's own bank, with the account and the
 * amount that were asked for: DEBIT takes it from the payer and REFUND gives it back, CREDIT gives it to the payee and
 * TAKE_BACK takes it back. Each deposit stands there exactly once, as it was made.
 *
 * <p>It relies on no unique key: the ledger has none on purpose. Who was told OK must find what he asked for himself,
 * even if somebody else used the same id with another body.
 */
final class ExactlyOnceRule {
    private ExactlyOnceRule() {}

    static void check(Index index, Errors errors) {
        index.asked().forEach(transfer -> check(transfer, errors));
        index.evidence()
                .deposits()
                .forEach(deposit -> check(index, deposit, index.deposits().get(deposit.id()), errors));
    }

    private static void check(Transfer transfer, Errors errors) {
        for (Leg leg : Leg.values()) {
            int times = transfer.posted(leg).size();
            if (times > 1) {
                errors.add(
                        transfer.invokedAt(),
                        transfer.id(),
                        transfer.amount().multiply(BigDecimal.valueOf(times - 1)),
                        () -> Messages.text("check.once.twice", Wording.transfer(transfer), leg, times));
            }
        }
        for (Operation request : requests(transfer)) {
            transfer.posted().stream()
                    .filter(posted -> !Requests.fits(request, posted))
                    .forEach(posted -> errors.add(
                            request.invokedAt(),
                            transfer.id(),
                            posted.entry().delta().abs().max(request.amount()),
                            () -> misfit(request, posted)));
        }
    }

    /** Those whose legs must be there as they asked: everyone who was told OK, each body once. */
    private static List<Operation> requests(Transfer transfer) {
        List<Operation> different = new ArrayList<>(List.of(transfer.request()));
        for (Operation told : transfer.operations()) {
            if (told.answer() == Answer.OK
                    && different.stream().noneMatch(other -> Requests.haveSameBody(other, told))) {
                different.add(told);
            }
        }
        return different;
    }

    private static String misfit(Operation request, Posted posted) {
        Entry entry = posted.entry();
        return Messages.text(
                "check.once.misfit",
                Wording.transfer(request),
                posted.bank(),
                entry.leg(),
                Wording.difference(entry.delta()),
                entry.account(),
                Wording.difference(Requests.deltaOf(request, entry.leg())),
                Requests.accountOf(request, entry.leg()));
    }

    private static void check(Index index, Deposit deposit, List<Posted> posted, Errors errors) {
        boolean isThere = posted.size() == 1 && posted.get(0).says(deposit.account(), deposit.amount());
        if (!isThere) {
            errors.add(index.evidence().atRest().beganAt(), null, deposit.amount(), () -> deposit(deposit, posted));
        }
    }

    private static String deposit(Deposit deposit, List<Posted> posted) {
        String wanted = Wording.difference(deposit.amount());
        if (posted.size() != 1) {
            return Messages.text(
                    "check.once.deposit", Wording.id(deposit.id()), wanted, deposit.account(), posted.size());
        }
        Entry entry = posted.get(0).entry();
        return Messages.text(
                "check.once.depositMisfit",
                Wording.id(deposit.id()),
                wanted,
                deposit.account(),
                posted.get(0).bank(),
                Wording.difference(entry.delta()),
                entry.account());
    }
}
