package io.twobanks.checker;

import io.twobanks.checker.Operation.Answer;
import io.twobanks.common.account.Leg;
import java.math.BigDecimal;
import java.util.List;

/**
 * The requests that came under one transfer id. Normally there is one. An id that is sent again with the same body
 * repeats its answer; with another body it is refused by a 409, and that says nothing about the transfer.
 */
final class Requests {
    private Requests() {}

    /**
     * Which of the operations the ledger is compared with: of those that were not refused (of all, if all were) the first
     * whose body the entries fit, else the first.
     *
     * @return null when there is no operation
     */
    static Operation meant(List<Operation> operations, List<Posted> posted) {
        List<Operation> accepted =
                operations.stream().filter(operation -> !isRefused(operation)).toList();
        List<Operation> candidates = accepted.isEmpty() ? operations : accepted;
        return candidates.stream()
                .filter(candidate -> posted.stream().allMatch(leg -> fits(candidate, leg)))
                .findFirst()
                .orElse(candidates.isEmpty() ? null : candidates.get(0));
    }

    /** Whether an entry is what the operation asked for. */
    static boolean fits(Operation operation, Posted leg) {
        Leg kind = leg.entry().leg();
        return leg.says(accountOf(operation, kind), deltaOf(operation, kind));
    }

    static String accountOf(Operation operation, Leg leg) {
        return leg == Leg.DEBIT || leg == Leg.REFUND ? operation.from() : operation.to();
    }

    static BigDecimal deltaOf(Operation operation, Leg leg) {
        return leg == Leg.CREDIT || leg == Leg.REFUND
                ? operation.amount()
                : operation.amount().negate();
    }

    /**
     * Whether this FAIL is only about its own body: a 4xx refused it, and another body under the same id was done or may
     * have been. A 503 or a poll, in contrast, speaks about the id.
     */
    static boolean isRefusedForAnother(Operation refused, List<Operation> operations) {
        return isRefused(refused)
                && operations.stream()
                        .anyMatch(other -> other.answer() != Answer.FAIL && !haveSameBody(other, refused));
    }

    private static boolean isRefused(Operation operation) {
        return operation.answer() == Answer.FAIL && operation.status() / 100 == 4;
    }

    static boolean haveSameBody(Operation one, Operation other) {
        return one.from().equals(other.from())
                && one.to().equals(other.to())
                && one.amount().compareTo(other.amount()) == 0;
    }
}
