package io.twobanks.checker;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.util.StdConverter;

/**
 * How the reads of an evidence stand in a file: a ledger only grows and is read hundreds of times, so only what is new in it
 * is told. Everything else stands there as it is.
 */
final class StoredReads {
    private StoredReads() {}

    /** Laid over {@link Evidence}, which knows nothing of files. */
    interface OfEvidence {
        @JsonSerialize(converter = Shortening.class)
        @JsonDeserialize(converter = Restoring.class)
        List<AuditRead> reads();
    }

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

    static final class Shortening extends StdConverter<List<AuditRead>, List<Read>> {
        @Override
        public List<Read> convert(List<AuditRead> reads) {
            List<Read> stored = new ArrayList<>();
            List<Entry> a = List.of();
            List<Entry> b = List.of();
            for (AuditRead read : reads) {
                stored.add(new Read(Bank.of(read.a(), a), read.between(), Bank.of(read.b(), b)));
                a = read.a().entries();
                b = read.b().entries();
            }
            return stored;
        }
    }

    static final class Restoring extends StdConverter<List<Read>, List<AuditRead>> {
        @Override
        public List<AuditRead> convert(List<Read> stored) {
            List<AuditRead> reads = new ArrayList<>();
            List<Entry> a = List.of();
            List<Entry> b = List.of();
            for (Read read : stored) {
                AuditRead whole = new AuditRead(
                        read.a().after(a), read.between(), read.b().after(b));
                reads.add(whole);
                a = whole.a().entries();
                b = whole.b().entries();
            }
            return reads;
        }
    }
}
