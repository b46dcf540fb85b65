package io.twobanks.workbench.scenario;

import io.twobanks.checker.AuditRead;
import io.twobanks.checker.BankRead;
import io.twobanks.checker.Operation;
import io.twobanks.checker.Residue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What concerns some transfers in a run in which others pay, too.
 *
 * @param transfers their ids
 * @param accounts between which they go; whatever else moves on these is not left out
 */
record Share(Set<String> transfers, Set<String> accounts) {
    static Share of(List<Operation> history) {
        return new Share(
                history.stream().map(Operation::transferId).collect(Collectors.toSet()),
                history.stream()
                        .flatMap(asked -> Stream.of(asked.from(), asked.to()))
                        .collect(Collectors.toSet()));
    }

    AuditRead in(AuditRead read) {
        return new AuditRead(bank(read.a()), residue(read.between()), bank(read.b()));
    }

    /** What belongs to a transfer that nobody can name may be one of these. */
    private List<Residue> residue(List<Residue> residue) {
        return residue.stream()
                .filter(one -> one.transferId() == null || transfers.contains(one.transferId()))
                .toList();
    }

    private BankRead bank(BankRead read) {
        return new BankRead(
                read.bank(),
                read.beganAt(),
                read.endedAt(),
                money(read.holdings()),
                money(read.frozen()),
                read.entries().stream()
                        .filter(entry -> accounts.contains(entry.account()))
                        .toList());
    }

    /** By account. */
    Map<String, BigDecimal> money(Map<String, BigDecimal> money) {
        Map<String, BigDecimal> some = new TreeMap<>(money);
        some.keySet().retainAll(accounts);
        return some;
    }
}
