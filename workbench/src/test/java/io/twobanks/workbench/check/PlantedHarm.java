package io.twobanks.workbench.check;

import io.twobanks.common.account.Leg;
import io.twobanks.workbench.check.Operation.Answer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Does one harm to an evidence that was valid, and leaves everything else as consistent as it can: when a leg is
 * dropped, the balances agree with the ledger that is left. It works on the evidence of any run, recorded or drawn, in
 * which at least one transfer was completed; it shares no code with the rules.
 */
public enum PlantedHarm {
    DROPPED_LEG(Rule.ATOMICITY, PlantedHarm::dropLeg),
    DOUBLED_LEG(Rule.EXACTLY_ONCE, PlantedHarm::doubleLeg),
    UNDONE_LEG(Rule.ATOMICITY, PlantedHarm::undoLeg),
    ALTERED_AMOUNT(Rule.EXACTLY_ONCE, PlantedHarm::alterAmount),
    ALTERED_BALANCE(Rule.BOOKS, PlantedHarm::alterBalance),
    ALTERED_BALANCE_AFTER(Rule.BOOKS, PlantedHarm::alterBalanceAfter),
    SWAPPED_ACCOUNTS(Rule.EXACTLY_ONCE, PlantedHarm::swapAccounts),
    SWAPPED_ANSWER(Rule.TRUTH, PlantedHarm::swapAnswer),
    LATE_LEG(Rule.VISIBILITY, PlantedHarm::delayLeg),
    REMOVED_ACCOUNT(Rule.CONSERVATION, PlantedHarm::removeAccount),
    INVENTED_ACCOUNT(Rule.CONSERVATION, PlantedHarm::inventAccount),
    RESIDUE(Rule.CONVERGENCE, PlantedHarm::leaveResidue),
    NEVER_FINAL(Rule.CONVERGENCE, PlantedHarm::neverFinal),
    PHANTOM_PAIR(Rule.NO_PHANTOM, PlantedHarm::addPhantomPair),
    PHANTOM_IN_A_READ(Rule.NO_PHANTOM, PlantedHarm::showPhantom),
    FALSE_REJECTED(Rule.TRUTH, PlantedHarm::registerRejected),
    FORGOTTEN_TRANSFER(Rule.TRUTH, PlantedHarm::forgetInRegister);

    private final Rule caughtBy;
    private final BiFunction<Evidence, Random, Evidence> harm;

    PlantedHarm(Rule caughtBy, BiFunction<Evidence, Random, Evidence> harm) {
        this.caughtBy = caughtBy;
        this.harm = harm;
    }

    /** The rule that must name it; others may, too. */
    public Rule caughtBy() {
        return caughtBy;
    }

    /** @throws IllegalArgumentException when no transfer of the evidence was completed */
    public Evidence plant(Evidence evidence, Random random) {
        return harm.apply(evidence, random);
    }

    /** A leg of a completed transfer never happened. */
    public static Evidence dropLeg(Evidence evidence, Random random) {
        return instead(evidence, aLeg(evidence, random), leg -> List.of());
    }

    /** A leg of a completed transfer happened twice. */
    public static Evidence doubleLeg(Evidence evidence, Random random) {
        return instead(evidence, aLeg(evidence, random), leg -> List.of(leg, leg));
    }

    /** A leg of a completed transfer was undone. */
    public static Evidence undoLeg(Evidence evidence, Random random) {
        return instead(
                evidence,
                aLeg(evidence, random),
                leg -> List.of(
                        leg,
                        changed(
                                leg,
                                leg.leg() == Leg.DEBIT ? Leg.REFUND : Leg.TAKE_BACK,
                                leg.delta().negate())));
    }

    /** A leg of a completed transfer has another amount than was asked for. */
    public static Evidence alterAmount(Evidence evidence, Random random) {
        Entry leg = aLeg(evidence, random);
        BigDecimal more = cents(random).multiply(BigDecimal.valueOf(leg.delta().signum()));
        return instead(
                evidence,
                leg,
                same -> List.of(changed(leg, leg.leg(), leg.delta().add(more))));
    }

    /** A snapshot shows a balance that is not so. */
    public static Evidence alterBalance(Evidence evidence, Random random) {
        Tampering copy = new Tampering(evidence);
        int number = random.nextInt(copy.atRest() + 1);
        BankRead shown =
                random.nextBoolean() ? copy.read(number).a() : copy.read(number).b();
        List<String> accounts = shown.holdings().keySet().stream()
                .filter(evidence.opening()::containsKey)
                .sorted()
                .toList();
        String victim = pick(accounts, random);
        return copy.bank(
                        number,
                        shown.bank(),
                        bank -> Tampering.holding(bank, holdings -> {
                            holdings.merge(victim, cents(random), BigDecimal::add);
                            return holdings;
                        }))
                .evidence();
    }

    /** The entry of a leg says another balance than follows. */
    public static Evidence alterBalanceAfter(Evidence evidence, Random random) {
        Entry leg = aLeg(evidence, random);
        BigDecimal more = cents(random);
        return new Tampering(evidence)
                .everyBank(bank -> new BankRead(
                        bank.bank(),
                        bank.beganAt(),
                        bank.endedAt(),
                        bank.holdings(),
                        bank.entries().stream()
                                .map(entry -> isSame(entry, leg) ? saying(entry, more) : entry)
                                .toList()))
                .evidence();
    }

    /** The payee paid the payer. */
    public static Evidence swapAccounts(Evidence evidence, Random random) {
        Operation transfer = pick(completed(evidence), random);
        Entry debit = leg(evidence, transfer, Leg.DEBIT);
        Entry credit = leg(evidence, transfer, Leg.CREDIT);
        Evidence half = instead(
                evidence,
                debit,
                leg -> List.of(changed(leg, Leg.CREDIT, leg.delta().negate())));
        return instead(
                half, credit, leg -> List.of(changed(leg, Leg.DEBIT, leg.delta().negate())));
    }

    /** A client was told the contrary of what happened. */
    public static Evidence swapAnswer(Evidence evidence, Random random) {
        Map<String, Integer> asked = new HashMap<>();
        evidence.history().forEach(operation -> asked.merge(operation.transferId(), 1, Integer::sum));
        List<Operation> told = evidence.history().stream()
                .filter(operation -> operation.answer() != Answer.INFO && asked.get(operation.transferId()) == 1)
                .toList();
        Operation victim = pick(told.isEmpty() ? completed(evidence) : told, random);
        Tampering copy = new Tampering(evidence);
        return (victim.answer() == Answer.FAIL
                        ? copy.answer(victim, Answer.OK, 200)
                        : copy.answer(victim, Answer.FAIL, 503))
                .evidence();
    }

    /** A read that began after the answer does not show a leg; where there is none, one is added. */
    public static Evidence delayLeg(Evidence evidence, Random random) {
        List<Operation> completed = completed(evidence);
        List<Operation> ok = completed.stream()
                .filter(operation -> operation.answer() == Answer.OK)
                .toList();
        Operation transfer = pick(ok.isEmpty() ? completed : ok, random);
        Tampering copy = new Tampering(evidence).answer(transfer, Answer.OK, 200);
        List<Integer> later = IntStream.range(0, copy.atRest())
                .filter(number -> copy.read(number).beganAt() > transfer.answeredAt())
                .boxed()
                .toList();
        int victim = later.isEmpty() ? copy.addRead(transfer.answeredAt()) : pick(later, random);
        Entry leg = leg(evidence, transfer, random.nextBoolean() ? Leg.DEBIT : Leg.CREDIT);
        return copy.banks(victim, bank -> instead(bank, leg, late -> List.of())).evidence();
    }

    /** At rest an account with money in it is gone. */
    public static Evidence removeAccount(Evidence evidence, Random random) {
        Tampering copy = new Tampering(evidence);
        List<String> accounts = Stream.of(
                        evidence.atRest().a(), evidence.atRest().b())
                .flatMap(bank -> bank.holdings().entrySet().stream())
                .filter(holding -> holding.getValue().signum() != 0)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        String victim = pick(accounts, random);
        return copy.banks(
                        copy.atRest(),
                        bank -> Tampering.holding(bank, holdings -> {
                            holdings.remove(victim);
                            return holdings;
                        }))
                .evidence();
    }

    /** At rest there is an account more, with money in it. */
    public static Evidence inventAccount(Evidence evidence, Random random) {
        Tampering copy = new Tampering(evidence);
        return copy.bank(
                        copy.atRest(),
                        'A',
                        bank -> Tampering.holding(bank, holdings -> {
                            holdings.put("A-999999999", cents(random));
                            return holdings;
                        }))
                .evidence();
    }

    /** A server keeps something of a transfer that is over. */
    public static Evidence leaveResidue(Evidence evidence, Random random) {
        String id = pick(completed(evidence), random).transferId();
        return new Tampering(evidence)
                .residue(new Residue("planted", "db-b", "key", id))
                .evidence();
    }

    /** The run was given up before all was final. */
    public static Evidence neverFinal(Evidence evidence, Random random) {
        return new Tampering(evidence).neverFinal().evidence();
    }

    /** A whole transfer that nobody asked for. */
    public static Evidence addPhantomPair(Evidence evidence, Random random) {
        Operation like = pick(completed(evidence), random);
        String id = UUID.nameUUIDFromBytes(new byte[] {(byte) random.nextInt()}).toString();
        Tampering copy = new Tampering(evidence);
        return copy.banks(copy.atRest(), bank -> withPhantom(bank, evidence, like, id))
                .evidence();
    }

    /** A leg that nobody asked for, seen once and gone. */
    public static Evidence showPhantom(Evidence evidence, Random random) {
        Operation like = pick(completed(evidence), random);
        Tampering copy = new Tampering(evidence);
        char bank = random.nextBoolean() ? 'A' : 'B';
        return copy.bank(random.nextInt(copy.atRest() + 1), bank, read -> withPhantom(read, evidence, like, "phantom"))
                .evidence();
    }

    /** The register says that a completed transfer was rejected. */
    public static Evidence registerRejected(Evidence evidence, Random random) {
        String id = pick(completed(evidence), random).transferId();
        return new Tampering(evidence).state(id, "REJECTED").evidence();
    }

    /** The register has never heard of a completed transfer. */
    public static Evidence forgetInRegister(Evidence evidence, Random random) {
        String id = pick(completed(evidence), random).transferId();
        return new Tampering(evidence).state(id, null).evidence();
    }

    /** Adds the leg that a bank would have in a transfer like this one. */
    private static BankRead withPhantom(BankRead bank, Evidence evidence, Operation like, String id) {
        List<Entry> entries = new ArrayList<>(bank.entries());
        for (Leg kind : List.of(Leg.DEBIT, Leg.CREDIT)) {
            Entry leg = leg(evidence, like, kind);
            if (leg.account().charAt(0) == bank.bank()) {
                entries.add(new Entry(0, id, leg.account(), kind, leg.delta(), leg.balanceAfter()));
            }
        }
        return Tampering.having(bank, entries);
    }

    /** In every snapshot that shows a leg there is something else in its place. */
    private static Evidence instead(Evidence evidence, Entry leg, Function<Entry, List<Entry>> change) {
        return new Tampering(evidence)
                .everyBank(bank -> instead(bank, leg, change))
                .evidence();
    }

    private static BankRead instead(BankRead bank, Entry leg, Function<Entry, List<Entry>> change) {
        return Tampering.having(
                bank,
                bank.entries().stream()
                        .flatMap(entry -> isSame(entry, leg) ? change.apply(entry).stream() : Stream.of(entry))
                        .toList());
    }

    private static boolean isSame(Entry one, Entry other) {
        return one.transferId().equals(other.transferId())
                && one.leg() == other.leg()
                && one.account().equals(other.account());
    }

    private static Entry changed(Entry entry, Leg leg, BigDecimal delta) {
        return new Entry(entry.seq(), entry.transferId(), entry.account(), leg, delta, entry.balanceAfter());
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

    private static Entry aLeg(Evidence evidence, Random random) {
        return leg(evidence, pick(completed(evidence), random), random.nextBoolean() ? Leg.DEBIT : Leg.CREDIT);
    }

    private static Entry leg(Evidence evidence, Operation transfer, Leg leg) {
        return entriesAtRest(evidence)
                .filter(entry -> entry.transferId().equals(transfer.transferId()) && entry.leg() == leg)
                .findFirst()
                .orElseThrow();
    }

    /** The operations whose transfer is COMPLETED and ended with a debit and a credit and nothing else. */
    private static List<Operation> completed(Evidence evidence) {
        Map<String, List<Entry>> legs = new HashMap<>();
        entriesAtRest(evidence)
                .forEach(entry -> legs.computeIfAbsent(entry.transferId(), first -> new ArrayList<>())
                        .add(entry));
        return evidence.history().stream()
                .filter(operation -> operation.answer() != Answer.FAIL)
                .filter(operation -> "COMPLETED".equals(evidence.states().get(operation.transferId())))
                .filter(operation -> {
                    List<Entry> posted = legs.getOrDefault(operation.transferId(), List.of());
                    return posted.size() == 2
                            && posted.stream().anyMatch(leg -> leg.leg() == Leg.DEBIT)
                            && posted.stream().anyMatch(leg -> leg.leg() == Leg.CREDIT);
                })
                .toList();
    }

    private static Stream<Entry> entriesAtRest(Evidence evidence) {
        return Stream.of(evidence.atRest().a(), evidence.atRest().b()).flatMap(bank -> bank.entries().stream());
    }

    private static BigDecimal cents(Random random) {
        return BigDecimal.valueOf(1 + random.nextInt(1000), 2);
    }

    private static <T> T pick(List<T> choices, Random random) {
        if (choices.isEmpty()) {
            throw new IllegalArgumentException("Nothing to harm: no transfer was completed");
        }
        return choices.get(random.nextInt(choices.size()));
    }
}
