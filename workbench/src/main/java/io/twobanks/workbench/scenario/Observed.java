package io.twobanks.workbench.scenario;

import io.twobanks.checker.Anomaly;
import io.twobanks.checker.AuditRead;
import io.twobanks.checker.Evidence;
import io.twobanks.checker.Operation;
import io.twobanks.checker.Operation.Answer;
import io.twobanks.checker.Verdict;
import io.twobanks.common.account.Leg;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a run came to, in the words of the catalogue.
 *
 * @param outcomes how many transfers ended how
 * @param prices what others had to live with meanwhile
 * @param steps ids of the points that were reached
 */
public record Observed(Map<Outcome, Integer> outcomes, Set<SideEffect> prices, Set<String> steps) {
    private static final Set<Anomaly> HALF_SEEN = EnumSet.of(Anomaly.FRACTURED_READ, Anomaly.DIRTY_READ);
    private static final Set<Leg> DONE = EnumSet.of(Leg.DEBIT, Leg.CREDIT);
    private static final Set<Set<Leg>> UNDONE = Set.of(
            Set.of(),
            EnumSet.of(Leg.DEBIT, Leg.REFUND),
            EnumSet.of(Leg.CREDIT, Leg.TAKE_BACK),
            EnumSet.allOf(Leg.class));

    /** Reads it from the evidence; whether it is right is the checker's business. */
    static Observed in(Evidence evidence, Verdict verdict, boolean locksHeld, Set<String> steps) {
        Map<String, Set<Leg>> legs = new HashMap<>();
        Stream.of(evidence.atRest().a(), evidence.atRest().b())
                .flatMap(bank -> bank.entries().stream())
                .forEach(entry -> legs.computeIfAbsent(entry.transferId(), unseen -> new HashSet<>())
                        .add(entry.leg()));
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        byTransfer(evidence)
                .forEach((id, told) -> outcomes.merge(
                        outcome(
                                legs.getOrDefault(id, Set.of()),
                                told,
                                evidence.onDesk().contains(id)
                                        || evidence.repaired().contains(id)),
                        1,
                        Integer::sum));
        return new Observed(outcomes, prices(evidence, verdict, locksHeld), steps);
    }

    /** A transfer that was asked for several times counts once, with the best answer that was given. */
    private static Map<String, Operation> byTransfer(Evidence evidence) {
        return evidence.history().stream()
                .collect(Collectors.toMap(Operation::transferId, operation -> operation, Observed::better));
    }

    private static Operation better(Operation one, Operation other) {
        return one.status() == 200 || one.answer() == Answer.OK && other.status() != 200 ? one : other;
    }

    private static Outcome outcome(Set<Leg> legs, Operation told, boolean onDesk) {
        if (onDesk) {
            return Outcome.NEEDS_OPERATOR;
        }
        if (legs.equals(DONE)) {
            return told.status() == 200 ? Outcome.COMPLETED : Outcome.COMPLETED_LATER;
        }
        if (UNDONE.contains(legs)) {
            return told.status() >= 400 ? Outcome.NOTHING_MOVED : Outcome.NOTHING_LATER;
        }
        return Outcome.LOST;
    }

    private static Set<SideEffect> prices(Evidence evidence, Verdict verdict, boolean locksHeld) {
        Set<SideEffect> prices = EnumSet.noneOf(SideEffect.class);
        if (verdict.counted().keySet().stream().anyMatch(HALF_SEEN::contains)) {
            prices.add(SideEffect.VISIBLE);
        }
        if (locksHeld) {
            prices.add(SideEffect.LOCKED);
        }
        if (Stream.concat(evidence.reads().stream(), Stream.of(evidence.atRest()))
                .anyMatch(Observed::showsFrozenMoney)) {
            prices.add(SideEffect.FROZEN);
        }
        return prices;
    }

    private static boolean showsFrozenMoney(AuditRead read) {
        return !read.a().frozen().isEmpty() || !read.b().frozen().isEmpty();
    }

    /** For example {@code C×47 R×3, L}. */
    @Override
    public String toString() {
        String ends = outcomes.entrySet().stream()
                .map(ended -> ended.getValue() == 1
                        ? ended.getKey().code()
                        : ended.getKey().code() + "×" + ended.getValue())
                .collect(Collectors.joining(" "));
        String meanwhile = prices.stream().sorted().map(SideEffect::code).collect(Collectors.joining());
        return meanwhile.isEmpty() ? ends : ends + ", " + meanwhile;
    }
}
