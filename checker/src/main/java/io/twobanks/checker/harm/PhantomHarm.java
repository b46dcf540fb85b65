package io.twobanks.checker.harm;

import io.twobanks.checker.BankRead;
import io.twobanks.checker.Entry;
import io.twobanks.checker.Evidence;
import io.twobanks.checker.Operation;
import io.twobanks.common.account.Leg;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Entries that nobody asked for. */
final class PhantomHarm {
    private PhantomHarm() {}

    /** A whole transfer that nobody asked for. */
    static Harmed addPhantomPair(Evidence evidence, Random random) {
        Operation like = Victim.pick(Victim.completed(evidence), random);
        String id = UUID.nameUUIDFromBytes(new byte[] {(byte) random.nextInt()}).toString();
        Tampering copy = new Tampering(evidence);
        return copy.banks(copy.atRest(), bank -> withPhantom(bank, evidence, like, id))
                .harmed(id);
    }

    /** A leg that nobody asked for, seen once and gone. */
    static Harmed showPhantom(Evidence evidence, Random random) {
        Operation like = Victim.pick(Victim.completed(evidence), random);
        Tampering copy = new Tampering(evidence);
        char bank = random.nextBoolean() ? 'A' : 'B';
        String id = "phantom";
        return copy.bank(random.nextInt(copy.atRest() + 1), bank, read -> withPhantom(read, evidence, like, id))
                .harmed(id);
    }

    /** Adds the leg that a bank would have in a transfer like this one. */
    private static BankRead withPhantom(BankRead bank, Evidence evidence, Operation like, String id) {
        List<Entry> entries = new ArrayList<>(bank.entries());
        for (Leg kind : List.of(Leg.DEBIT, Leg.CREDIT)) {
            Entry leg = Victim.leg(evidence, like, kind);
            if (leg.account().charAt(0) == bank.bank()) {
                entries.add(new Entry(0, id, leg.account(), kind, leg.delta(), leg.balanceAfter()));
            }
        }
        return Tampering.having(bank, entries);
    }
}
