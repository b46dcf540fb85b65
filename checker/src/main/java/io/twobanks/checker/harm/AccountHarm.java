package io.twobanks.checker.harm;

import io.twobanks.checker.BankRead;
import io.twobanks.checker.Evidence;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Harm to balances and accounts, past the ledger. */
final class AccountHarm {
    private AccountHarm() {}

    /** A snapshot shows a balance that is not so; of an account that was there already. */
    static Harmed alterBalance(Evidence evidence, Random random) {
        Tampering copy = new Tampering(evidence);
        int number = random.nextInt(copy.atRest() + 1);
        BankRead bank =
                random.nextBoolean() ? copy.read(number).a() : copy.read(number).b();
        String victim = Victim.pick(
                bank.holdings().keySet().stream()
                        .filter(evidence.opening()::containsKey)
                        .sorted()
                        .toList(),
                random);
        return copy.bank(
                        number,
                        bank.bank(),
                        read -> Tampering.holding(read, holdings -> {
                            holdings.computeIfPresent(victim, (account, held) -> held.add(Victim.cents(random)));
                            return holdings;
                        }))
                .harmed(victim);
    }

    /** At rest an account with money in it is gone. */
    static Harmed removeAccount(Evidence evidence, Random random) {
        Tampering copy = new Tampering(evidence);
        List<String> accounts = Stream.of(
                        evidence.atRest().a(), evidence.atRest().b())
                .flatMap(bank -> bank.holdings().entrySet().stream())
                .filter(holding -> holding.getValue().signum() != 0)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        String victim = Victim.pick(accounts, random);
        return copy.banks(
                        copy.atRest(),
                        bank -> Tampering.holding(bank, holdings -> {
                            holdings.remove(victim);
                            return holdings;
                        }))
                .harmed(victim);
    }

    /** At rest there is an account more, with money in it. */
    static Harmed inventAccount(Evidence evidence, Random random) {
        String invented = "A-999999999";
        Tampering copy = new Tampering(evidence);
        return copy.bank(
                        copy.atRest(),
                        'A',
                        bank -> Tampering.holding(bank, holdings -> {
                            holdings.put(invented, Victim.cents(random));
                            return holdings;
                        }))
                .harmed(invented);
    }
}
