package io.twobanks.checker;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The evidence, sorted once so that every rule finds what it needs: no rule goes through a ledger for each transfer.
 *
 * @param byId all transfers that were asked for, and those that stand in a ledger at rest and nobody asked for
 * @param looks the audit reads while the scenario ran
 * @param deposits the ledger entries at rest under each deposit's id
 * @param strangers the first entry that was ever seen of each id that is neither a client's nor a deposit's
 */
record Index(
        Evidence evidence,
        Map<String, Transfer> byId,
        List<Look> looks,
        Map<String, List<Posted>> deposits,
        Map<String, Sight> strangers) {

    /**
     * An entry as somebody saw it.
     *
     * @param at when the read that showed it began
     */
    record Sight(long at, Posted posted) {}

    static Index of(Evidence evidence) {
        Map<String, List<Posted>> atRest = posted(evidence.atRest())
                .collect(Collectors.groupingBy(
                        leg -> leg.entry().transferId(), LinkedHashMap::new, Collectors.toList()));
        Map<String, List<Posted>> deposits = new LinkedHashMap<>();
        evidence.deposits()
                .forEach(deposit -> deposits.put(deposit.id(), atRest.getOrDefault(deposit.id(), List.of())));
        atRest.keySet().removeAll(deposits.keySet());
        Map<String, Transfer> transfers = transfers(evidence, atRest);
        List<Look> looks =
                evidence.reads().stream().map(read -> new Look(read, transfers)).toList();
        return new Index(evidence, transfers, looks, deposits, strangers(evidence, deposits.keySet()));
    }

    private static Map<String, Transfer> transfers(Evidence evidence, Map<String, List<Posted>> atRest) {
        Map<String, List<Operation>> asked = evidence.history().stream()
                .collect(Collectors.groupingBy(Operation::transferId, LinkedHashMap::new, Collectors.toList()));
        Set<String> ids = new LinkedHashSet<>(asked.keySet());
        ids.addAll(atRest.keySet());
        Map<String, Transfer> transfers = new LinkedHashMap<>();
        for (String id : ids) {
            List<Operation> operations = asked.getOrDefault(id, List.of());
            List<Posted> posted = atRest.getOrDefault(id, List.of());
            transfers.put(id, Transfer.of(transfers.size(), id, operations, posted, evidence));
        }
        return transfers;
    }

    private static Map<String, Sight> strangers(Evidence evidence, Set<String> deposits) {
        Set<String> known = new HashSet<>(deposits);
        evidence.history().forEach(operation -> known.add(operation.transferId()));
        Map<String, Sight> strangers = new LinkedHashMap<>();
        List<AuditRead> reads = new ArrayList<>(evidence.reads());
        reads.add(evidence.atRest());
        for (AuditRead read : reads) {
            posted(read)
                    .filter(leg -> !known.contains(leg.entry().transferId()))
                    .forEach(leg -> strangers.putIfAbsent(leg.entry().transferId(), new Sight(read.beganAt(), leg)));
        }
        return strangers;
    }

    private static Stream<Posted> posted(AuditRead read) {
        return Stream.of(read.a(), read.b())
                .flatMap(bank -> bank.entries().stream().map(entry -> new Posted(bank.bank(), entry)));
    }

    Collection<Transfer> transfers() {
        return byId.values();
    }

    /** The transfers that somebody asked for. */
    Stream<Transfer> asked() {
        return transfers().stream().filter(Transfer::isAsked);
    }

    /** Every snapshot of one bank, in time: those while the scenario ran, then those at rest. */
    Stream<BankRead> bankReads() {
        return Stream.concat(evidence.reads().stream(), Stream.of(evidence.atRest()))
                .flatMap(read -> Stream.of(read.a(), read.b()));
    }
}
