package io.twobanks.checker;

import io.twobanks.common.account.Leg;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;

/**
 * At rest both banks together hold exactly what they held when the scenario began, and the deposits: the invariant of
 * Jepsen's bank test. No account that holds money has appeared, and none that should hold some has vanished. Where the
 * pattern declares a repair desk, the total is corrected by the amount of each half transfer that is on it.
 *
 * <p>What may be half done meanwhile is {@link InFlightRule}'s part of this rule.
 */
final class ConservationRule {
    private ConservationRule() {}

    static void check(Index index, Errors errors) {
        InFlightRule.check(index, errors);
        Evidence evidence = index.evidence();
        BigDecimal difference = evidence.moneyMade().subtract(onDesk(index));
        BigDecimal unexplained = difference.subtract(appeared(evidence, errors)).add(vanished(evidence, errors));
        if (unexplained.signum() != 0) {
            errors.add(evidence.atRest().beganAt(), null, unexplained, () -> total(index, unexplained));
        }
    }

    private static String total(Index index, BigDecimal unexplained) {
        Evidence evidence = index.evidence();
        return Messages.text(
                unexplained.signum() < 0 ? "check.conservation.lost" : "check.conservation.made",
                Wording.money(unexplained.abs()),
                Wording.money(sum(evidence.opening().values())),
                Wording.difference(
                        sum(evidence.deposits().stream().map(Deposit::amount).toList())),
                Wording.difference(onDesk(index)));
    }

    /** What the half transfers on the desk have changed: minus for a payer who paid in vain, plus for a payee. */
    private static BigDecimal onDesk(Index index) {
        return sum(index.asked()
                .filter(transfer -> transfer.onDesk() && transfer.legs().areHalf())
                .map(half -> half.legs().inEffect(Leg.CREDIT)
                        ? half.amount()
                        : half.amount().negate())
                .toList());
    }

    private static BigDecimal appeared(Evidence evidence, Errors errors) {
        BigDecimal sum = BigDecimal.ZERO;
        for (BankRead read : banks(evidence)) {
            for (Map.Entry<String, BigDecimal> holding : read.holdings().entrySet()) {
                BigDecimal held = holding.getValue();
                if (!evidence.opening().containsKey(holding.getKey()) && held.signum() != 0) {
                    sum = sum.add(held);
                    errors.add(
                            read.beganAt(),
                            null,
                            held,
                            () -> Messages.text(
                                    "check.conservation.appeared", read.bank(), holding.getKey(), Wording.money(held)));
                }
            }
        }
        return sum;
    }

    /** What the accounts should hold that are gone: their opening and their deltas. */
    private static BigDecimal vanished(Evidence evidence, Errors errors) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<String, BigDecimal> opening : evidence.opening().entrySet()) {
            String account = opening.getKey();
            if (Stream.of(banks(evidence)).anyMatch(read -> read.holdings().containsKey(account))) {
                continue;
            }
            BigDecimal held = opening.getValue()
                    .add(sum(Stream.of(banks(evidence))
                            .flatMap(read -> read.entries().stream())
                            .filter(entry -> entry.account().equals(account))
                            .map(Entry::delta)
                            .toList()));
            if (held.signum() != 0) {
                sum = sum.add(held);
                errors.add(
                        evidence.atRest().beganAt(),
                        null,
                        held,
                        () -> Messages.text("check.conservation.vanished", account, Wording.money(held)));
            }
        }
        return sum;
    }

    private static BankRead[] banks(Evidence evidence) {
        return new BankRead[] {evidence.atRest().a(), evidence.atRest().b()};
    }

    private static BigDecimal sum(Collection<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
