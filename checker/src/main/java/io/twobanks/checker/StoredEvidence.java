package io.twobanks.checker;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An evidence as it stands in a file. Its parts are those of {@link Evidence}; only the ledgers of the reads are told by what
 * is new in them, since a ledger only grows and is read hundreds of times.
 */
record StoredEvidence(
        Declaration declaration,
        List<Operation> history,
        List<Deposit> deposits,
        Map<String, BigDecimal> opening,
        List<Read> reads,
        AuditRead atRest,
        Map<String, String> states,
        Set<String> onDesk,
        Set<String> repaired,
        List<MetFault> faults,
        long healedAt,
        long finalAt,
        long lockWaitTimeouts) {

    /** See {@link AuditRead}. */
    record Read(Bank a, List<Residue> between, Bank b) {}

    /**
     * See {@link BankRead}.
     *
     * @param sameAsBefore how many of the first entries are those of the read before; 0 in the first read
     * @param entries the others
     */
    record Bank(
            char bank,
            long beganAt,
            long endedAt,
            Map<String, BigDecimal> holdings,
            Map<String, BigDecimal> frozen,
            int sameAsBefore,
            List<Entry> entries) {
        private static Bank of(BankRead read, List<Entry> before) {
            List<Entry> entries = read.entries();
            int same = 0;
            while (same < Math.min(before.size(), entries.size())
                    && before.get(same).equals(entries.get(same))) {
                same++;
            }
            return new Bank(
                    read.bank(),
                    read.beganAt(),
                    read.endedAt(),
                    read.holdings(),
                    read.frozen(),
                    same,
                    entries.subList(same, entries.size()));
        }

        /** @throws IllegalArgumentException when the read before had fewer entries */
        private BankRead after(List<Entry> before) {
            if (sameAsBefore < 0 || sameAsBefore > before.size()) {
                throw new IllegalArgumentException(
                        "sameAsBefore is " + sameAsBefore + ", but the read before has " + before.size() + " entries");
            }
            List<Entry> all = new ArrayList<>(before.subList(0, sameAsBefore));
            all.addAll(entries);
            return new BankRead(bank, beganAt, endedAt, holdings, frozen, all);
        }
    }

    static StoredEvidence of(Evidence evidence) {
        List<Read> reads = new ArrayList<>();
        AuditRead before = null;
        for (AuditRead read : evidence.reads()) {
            reads.add(new Read(
                    Bank.of(read.a(), before == null ? List.of() : before.a().entries()),
                    read.between(),
                    Bank.of(read.b(), before == null ? List.of() : before.b().entries())));
            before = read;
        }
        return new StoredEvidence(
                evidence.declaration(),
                evidence.history(),
                evidence.deposits(),
                evidence.opening(),
                reads,
                evidence.atRest(),
                evidence.states(),
                evidence.onDesk(),
                evidence.repaired(),
                evidence.faults(),
                evidence.healedAt(),
                evidence.finalAt(),
                evidence.lockWaitTimeouts());
    }

    Evidence evidence() {
        List<AuditRead> whole = new ArrayList<>();
        List<Entry> a = List.of();
        List<Entry> b = List.of();
        for (Read read : reads) {
            AuditRead now =
                    new AuditRead(read.a().after(a), read.between(), read.b().after(b));
            whole.add(now);
            a = now.a().entries();
            b = now.b().entries();
        }
        return new Evidence(
                declaration,
                history,
                deposits,
                opening,
                whole,
                atRest,
                states,
                onDesk,
                repaired,
                faults,
                healedAt,
                finalAt,
                lockWaitTimeouts);
    }
}
