package io.twobanks.checker;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Everything that a run is judged by. It can be written to a file and judged again.
 *
 * @param declaration what the pattern declares
 * @param history what all clients asked and were told, by {@code invokedAt}
 * @param deposits what outsiders did to accounts
 * @param statements what banks told of single accounts as what will last
 * @param opening what each account held when the scenario began, balance and frozen together
 * @param reads the audit reads while the scenario ran, by time
 * @param atRest both banks after all was final; {@code between} holds the residue that was left
 * @param states each transfer's state as the bank's register has it at rest; a transfer that the bank never accepted is
 *     absent
 * @param onDesk the ids of the transfers that the repair desk lists at rest
 * @param repaired the ids of the transfers on which a person acted at the repair desk while the scenario ran
 * @param faults what was armed or done
 * @param healedAt when the last fault was over, nanoseconds since the scenario began
 * @param finalAt when all was final and without residue, nanoseconds since the scenario began; -1 when it never was
 * @param lockWaitTimeouts how many lock waits timed out in both databases
 */
public record Evidence(
        Declaration declaration,
        List<Operation> history,
        List<Deposit> deposits,
        List<Statement> statements,
        Map<String, BigDecimal> opening,
        List<AuditRead> reads,
        AuditRead atRest,
        Map<String, String> states,
        Set<String> onDesk,
        Set<String> repaired,
        List<MetFault> faults,
        long healedAt,
        long finalAt,
        long lockWaitTimeouts) {
    /** What both banks together hold at rest beyond their opening and the deposits; negative when money was lost. */
    public BigDecimal moneyMade() {
        return sum(atRest.a().holdings().values().stream())
                .add(sum(atRest.b().holdings().values().stream()))
                .subtract(sum(opening.values().stream()))
                .subtract(sum(deposits.stream().map(Deposit::amount)));
    }

    private static BigDecimal sum(Stream<BigDecimal> amounts) {
        return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
