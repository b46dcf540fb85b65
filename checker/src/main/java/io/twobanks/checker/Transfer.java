package io.twobanks.checker;

import io.twobanks.checker.Operation.Answer;
import io.twobanks.common.account.Leg;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Everything about one transfer id.
 *
 * @param number counts the transfers of the evidence from 0
 * @param operations who asked for it, by {@code invokedAt}; none when it stands in a ledger and nobody asked for it
 * @param request the operation whose body the legs are compared with; null when nobody asked
 * @param posted its ledger entries at rest
 * @param legs the kinds of {@code posted}
 * @param state as the bank's register has it at rest; null when it is absent there
 * @param onDesk whether the pattern declares a repair desk and the transfer is on it
 */
record Transfer(
        int number,
        String id,
        List<Operation> operations,
        Operation request,
        List<Posted> posted,
        Legs legs,
        String state,
        boolean onDesk) {

    static Transfer of(int number, String id, List<Operation> operations, List<Posted> posted, Evidence evidence) {
        Legs legs = Legs.of(posted.stream().map(leg -> leg.entry().leg()).toArray(Leg[]::new));
        boolean onDesk = evidence.declaration().desk() && evidence.onDesk().contains(id);
        return new Transfer(
                number,
                id,
                operations,
                Requests.meant(operations, posted),
                posted,
                legs,
                evidence.states().get(id),
                onDesk);
    }

    boolean isAsked() {
        return request != null;
    }

    /** What was asked for; what moved, when nobody asked. */
    BigDecimal amount() {
        return isAsked()
                ? request.amount()
                : posted.stream().map(leg -> leg.entry().delta().abs()).reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    /** The account that a leg belongs to, as it was asked for. */
    String accountOf(Leg leg) {
        return Requests.accountOf(request, leg);
    }

    /** The DEBIT or the CREDIT, whichever belongs to a bank; null when both belong to the other one. */
    Leg legAt(char bank) {
        if (request.from().charAt(0) == bank) {
            return Leg.DEBIT;
        }
        return request.to().charAt(0) == bank ? Leg.CREDIT : null;
    }

    /** When it was asked for the first time; 0 when nobody asked. */
    long invokedAt() {
        return isAsked() ? operations.get(0).invokedAt() : 0;
    }

    /** When somebody knew first that it is done; {@code Long.MAX_VALUE} when nobody did. */
    long okAt() {
        long okAt = Long.MAX_VALUE;
        for (Operation operation : operations) {
            if (operation.answer() == Answer.OK) {
                okAt = Math.min(okAt, operation.answeredAt());
            }
        }
        return okAt;
    }

    /** Whether its entries cancel out on every account. */
    boolean isNetZero() {
        return net().values().stream().allMatch(net -> net.signum() == 0);
    }

    /** What it changed, by account. */
    Map<String, BigDecimal> net() {
        Map<String, BigDecimal> net = new TreeMap<>();
        posted.forEach(leg -> net.merge(leg.entry().account(), leg.entry().delta(), BigDecimal::add));
        return net;
    }

    /** Its entries of one kind. */
    List<Posted> posted(Leg leg) {
        List<Posted> found = new ArrayList<>(posted);
        found.removeIf(other -> other.entry().leg() != leg);
        return found;
    }
}
