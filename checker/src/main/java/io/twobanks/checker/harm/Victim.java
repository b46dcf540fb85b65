package io.twobanks.checker.harm;

import io.twobanks.checker.Entry;
import io.twobanks.checker.Evidence;
import io.twobanks.checker.Operation;
import io.twobanks.checker.Operation.Answer;
import io.twobanks.common.account.Leg;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** What is harmed: drawn among what the run completed. */
final class Victim {
    private Victim() {}

    static Entry aLeg(Evidence evidence, Random random) {
        return leg(evidence, pick(completed(evidence), random), random.nextBoolean() ? Leg.DEBIT : Leg.CREDIT);
    }

    static Entry leg(Evidence evidence, Operation transfer, Leg leg) {
        return entriesAtRest(evidence)
                .filter(entry -> entry.transferId().equals(transfer.transferId()) && entry.leg() == leg)
                .findFirst()
                .orElseThrow();
    }

    /** The operations whose transfer is COMPLETED and ended with a debit and a credit and nothing else. */
    static List<Operation> completed(Evidence evidence) {
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

    static BigDecimal cents(Random random) {
        return BigDecimal.valueOf(1 + random.nextInt(1000), 2);
    }

    static <T> T pick(List<T> choices, Random random) {
        if (choices.isEmpty()) {
            throw new IllegalArgumentException("Nothing to harm: no transfer was completed");
        }
        return choices.get(random.nextInt(choices.size()));
    }
}
