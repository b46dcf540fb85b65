package io.twobanks.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One audit read, looked through once: which legs of which transfer it shows. */
final class Look {
    private final AuditRead read;
    private final byte[] legs;
    private final List<Transfer> shown = new ArrayList<>();

    /** @param transfers by id; entries of other ids are passed over */
    Look(AuditRead read, Map<String, Transfer> transfers) {
        this.read = read;
        this.legs = new byte[transfers.size()];
        read.a().entries().forEach(entry -> add(transfers.get(entry.transferId()), entry));
        read.b().entries().forEach(entry -> add(transfers.get(entry.transferId()), entry));
    }

    private void add(Transfer transfer, Entry entry) {
        if (transfer == null) {
            return;
        }
        Legs before = legsOf(transfer);
        if (before == Legs.NONE) {
            shown.add(transfer);
        }
        legs[transfer.number()] = (byte) before.with(entry.leg()).bits();
    }

    AuditRead read() {
        return read;
    }

    long beganAt() {
        return read.beganAt();
    }

    /** The legs that it shows of a transfer, at both banks together. */
    Legs legsOf(Transfer transfer) {
        return Legs.ofBits(legs[transfer.number()]);
    }

    /** The transfers of which it shows any leg. */
    List<Transfer> shown() {
        return shown;
    }
}
